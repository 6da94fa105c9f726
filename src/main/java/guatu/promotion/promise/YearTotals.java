package guatu.promotion.promise;

import guatu.promotion.promise.Measure.Gauge;
import guatu.promotion.promise.YearTotal.Due;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Adds promises up year by year: what falls due in a year against what its records show. Only what holds counts. Several
 * promises of a deal about one thing look at the same records, which count once; of an investment that is promised in steps
 * from the first day on, a year's share is what its step adds.
 */
public final class YearTotals {

    private static final Comparator<YearTotal> ORDER = Comparator.comparing(YearTotal::investor)
            .thenComparing(YearTotal::measure)
            .thenComparing(YearTotal::currency)
            .thenComparing(YearTotal::year);

    private final LocalDate day;
    private final boolean byInvestor;
    private final Map<Line, List<PromiseStanding>> lines = new HashMap<>();

    /**
     * @param day facts after it are left out
     * @param byInvestor a line for each investor; otherwise one for all
     */
    public YearTotals(LocalDate day, boolean byInvestor) {
        this.day = day;
        this.byInvestor = byInvestor;
    }

    private record Line(String investor, Measure measure, String currency) {}

    public static List<YearTotal> of(List<PromiseStanding> standings, LocalDate day) {
        YearTotals totals = new YearTotals(day, false);
        standings.forEach(totals::add);
        return totals.rows();
    }

    public void add(PromiseStanding standing) {
        Promise promise = standing.promise();
        if (promise.holds() && !promise.released()) {
            Line line = new Line(
                    byInvestor ? promise.deal().investor() : "",
                    promise.measure(),
                    promise.terms().currency());
            lines.computeIfAbsent(line, ignored -> new ArrayList<>()).add(standing);
        }
    }

    /** By investor, measure, currency and year; a year in which nothing fell due and nothing happened has none. */
    public List<YearTotal> rows() {
        List<YearTotal> rows = new ArrayList<>();
        lines.forEach((line, standings) -> rows.addAll(years(line, standings)));
        rows.sort(ORDER);
        return rows;
    }

    private List<YearTotal> years(Line line, List<PromiseStanding> standings) {
        Map<Integer, Due> due = new TreeMap<>();
        Map<Integer, BigDecimal> promised = new HashMap<>();
        Map<Integer, BigDecimal> facts = new HashMap<>();
        Map<UUID, List<PromiseStanding>> byDeal = new HashMap<>();
        for (PromiseStanding standing : standings) {
            dueYear(standing)
                    .ifPresent(year -> due.merge(
                            year, Due.NONE.and(standing.state()), (before, one) -> before.and(standing.state())));
            byDeal.computeIfAbsent(standing.promise().deal().id(), ignored -> new ArrayList<>())
                    .add(standing);
        }
        if (YearTotal.addsUp(line.measure())) {
            byDeal.values().forEach(deal -> {
                promised(line.measure(), deal).forEach((year, amount) -> promised.merge(year, amount, BigDecimal::add));
                facts(line.measure(), deal).forEach((year, value) -> facts.merge(year, value, BigDecimal::add));
            });
        }
        facts.keySet().forEach(year -> due.putIfAbsent(year, Due.NONE));
        List<YearTotal> rows = new ArrayList<>();
        due.forEach((year, count) -> rows.add(new YearTotal(
                line.investor(),
                line.measure(),
                line.currency(),
                year,
                count,
                Optional.ofNullable(promised.get(year)),
                Optional.ofNullable(facts.get(year)))));
        return rows;
    }

    /** What a deal promised, by the year in which it falls due. */
    private static Map<Integer, BigDecimal> promised(Measure measure, List<PromiseStanding> deal) {
        Map<Integer, BigDecimal> amounts = new TreeMap<>();
        boolean level = measure != Measure.INVESTMENT_OF_YEAR && measure.gauge() != Gauge.PAID;
        for (PromiseStanding standing : deal) {
            BigDecimal amount = standing.promise().terms().amount();
            dueYear(standing).ifPresent(year -> amounts.merge(year, amount, level ? BigDecimal::max : BigDecimal::add));
        }
        if (measure != Measure.INVESTMENT) {
            return amounts;
        }
        Map<Integer, BigDecimal> steps = new TreeMap<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> one : amounts.entrySet()) {
            BigDecimal most = one.getValue().max(before);
            steps.put(one.getKey(), most.subtract(before));
            before = most;
        }
        return steps;
    }

    /** What the records of a deal show by year; a figure of a year only where something was promised for it. */
    private Map<Integer, BigDecimal> facts(Measure measure, List<PromiseStanding> deal) {
        Map<Integer, BigDecimal> values = new TreeMap<>();
        Set<Integer> promisedYears = new HashSet<>();
        deal.forEach(standing -> dueYear(standing).ifPresent(promisedYears::add));
        boolean each = measure.gauge().recordedHere();
        boolean figure = !measure.gauge().addsUp();
        for (PromiseStanding standing : each ? deal : deal.subList(0, 1)) {
            for (Fact fact : standing.facts()) {
                boolean known = figure
                        ? fact.year() <= day.getYear() && promisedYears.contains(fact.year())
                        : !fact.on().isAfter(day);
                if (known) {
                    values.merge(fact.year(), fact.value(), BigDecimal::add);
                }
            }
        }
        return values;
    }

    private static Optional<Integer> dueYear(PromiseStanding standing) {
        return standing.promise().terms().dueOn().map(LocalDate::getYear);
    }
}
