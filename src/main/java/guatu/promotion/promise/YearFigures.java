package guatu.promotion.promise;

import guatu.promotion.promise.Measure.Gauge;
import guatu.promotion.promise.Measure.Quantity;
import guatu.promotion.store.PromiseFactTable.FirmFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A firm's figures by year as facts of a promise: of sources that differ, the smaller number, with a mark. */
final class YearFigures {

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final int FEN = 2;

    /** Units in which the registry holds figures, by what they count. */
    private static final Map<String, BigDecimal> YUAN = Map.of(
            "CNY",
            BigDecimal.ONE,
            "元",
            BigDecimal.ONE,
            "万元",
            BigDecimal.valueOf(10_000),
            "亿元",
            BigDecimal.valueOf(100_000_000));

    private static final Map<String, BigDecimal> PEOPLE =
            Map.of("人", BigDecimal.ONE, "名", BigDecimal.ONE, "万人", BigDecimal.valueOf(10_000));

    private YearFigures() {}

    /** @param metrics names of figures that answer the promise; of each year the first that is there counts */
    static List<Fact> of(Promise promise, List<String> metrics, List<FirmFigure> rows) {
        Map<Integer, List<FirmFigure>> byYear = rows.stream()
                .filter(row -> metrics.contains(row.metric()))
                .filter(row -> value(promise, row).isPresent())
                .collect(Collectors.groupingBy(FirmFigure::year, TreeMap::new, Collectors.toList()));
        List<Fact> facts = new ArrayList<>();
        byYear.forEach((year, all) -> {
            String metric = metrics.stream()
                    .filter(name -> all.stream().anyMatch(row -> row.metric().equals(name)))
                    .findFirst()
                    .orElseThrow();
            List<FirmFigure> same =
                    all.stream().filter(row -> row.metric().equals(metric)).toList();
            FirmFigure least = same.stream()
                    .min(Comparator.comparing(row -> value(promise, row).orElseThrow()))
                    .orElseThrow();
            BigDecimal value = value(promise, least).orElseThrow();
            facts.add(new Fact(
                    LocalDate.of(year, LAST_MONTH, LAST_DAY),
                    value,
                    least.caliber().isEmpty() ? metric : metric + " · " + least.caliber(),
                    least.source(),
                    "/enterprises/" + least.firmCode(),
                    same.stream()
                            .anyMatch(row -> value(promise, row).orElseThrow().compareTo(value) != 0)));
        });
        return facts;
    }

    /** In the promise's unit; empty when the figure's can't be compared with it. */
    private static Optional<BigDecimal> value(Promise promise, FirmFigure row) {
        boolean people = promise.measure().quantity() == Quantity.PEOPLE;
        if (!people && !promise.terms().currency().equals("CNY")) {
            return Optional.of(row.value())
                    .filter(same -> row.unit().equals(promise.terms().currency()));
        }
        Optional<BigDecimal> whole =
                Optional.ofNullable((people ? PEOPLE : YUAN).get(row.unit())).map(row.value()::multiply);
        if (promise.measure().gauge() != Gauge.FIGURE_PER_MU) {
            return whole;
        }
        return promise.deal()
                .landMu()
                .filter(land -> land.signum() > 0)
                .flatMap(land -> whole.map(tax -> tax.divide(land, FEN, RoundingMode.DOWN)));
    }
}
