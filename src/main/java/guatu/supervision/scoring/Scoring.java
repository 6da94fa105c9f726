package guatu.supervision.scoring;

import guatu.supervision.scoring.Standing.OnList;
import guatu.supervision.scoring.Standing.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts units in order by a score sheet. The order in which they come in says nothing. */
public final class Scoring {

    private static final Group NOBODY = new Group(List.of());

    private final ScoreSheet sheet;

    public Scoring(ScoreSheet sheet) {
        this.sheet = sheet;
    }

    /** The first place first; units that are not compared come last, in the order of their codes. */
    public List<Standing> of(List<UnitFacts> units) {
        Map<Indicator, Group> groups = groups(units);
        List<Standing> reckoned = units.stream()
                .map(unit -> standing(unit, groups))
                .sorted(order())
                .toList();
        long compared = reckoned.stream().filter(Standing::compared).count();
        return compared < sheet.leastUnits() ? reckoned : placed(reckoned, units, (int) compared);
    }

    private Map<Indicator, Group> groups(List<UnitFacts> units) {
        Map<Indicator, Group> groups = new HashMap<>();
        for (Indicator indicator : sheet.indicators()) {
            groups.put(
                    indicator,
                    new Group(units.stream()
                            .filter(UnitFacts::compared)
                            .flatMap(unit -> unit.of(indicator).whole().stream())
                            .map(Fact::value)
                            .toList()));
        }
        return groups;
    }

    private Standing standing(UnitFacts unit, Map<Indicator, Group> groups) {
        List<Score> scores = unit.compared()
                ? sheet.indicators().stream()
                        .map(indicator -> score(indicator, unit, groups.getOrDefault(indicator, NOBODY)))
                        .toList()
                : List.of();
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal applying = BigDecimal.ZERO;
        BigDecimal bonus = BigDecimal.ZERO;
        BigDecimal deduction = BigDecimal.ZERO;
        for (Score score : scores) {
            Optional<BigDecimal> points = score.points().value();
            if (points.isPresent()) {
                BigDecimal weight =
                        sheet.indicator(score.indicator()).orElseThrow().weight();
                applying = applying.add(weight);
                base = base.add(Decimals.between(BigDecimal.ZERO, points.get(), weight));
                bonus = bonus.add(points.get().subtract(weight).max(BigDecimal.ZERO));
                deduction = deduction.add(points.get().negate().max(BigDecimal.ZERO));
            }
        }
        BigDecimal scaled = scaled(base, applying);
        BigDecimal won = bonus.min(sheet.bonusCap());
        BigDecimal lost = deduction.min(sheet.deductionCap());
        return new Standing(
                unit.unit(),
                unit.code(),
                0,
                rounded(scaled),
                rounded(won),
                rounded(lost),
                rounded(scaled.add(won).subtract(lost)),
                scores,
                OnList.NONE,
                unit.excluded());
    }

    private Score score(Indicator indicator, UnitFacts unit, Group group) {
        Points points = indicator.method().points(indicator.weight(), indicator.direction(), unit.of(indicator), group);
        return new Score(
                indicator.code(),
                new Points(points.value().map(indicator::bounded).map(Decimals::points), points.because()));
    }

    /** What does not apply to a unit is left out, and the rest counts for the whole. */
    private BigDecimal scaled(BigDecimal base, BigDecimal applying) {
        return applying.signum() == 0 ? BigDecimal.ZERO : Decimals.ratio(base.multiply(sheet.fullPoints()), applying);
    }

    private BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(sheet.decimals(), RoundingMode.HALF_UP);
    }

    private Comparator<Standing> order() {
        return Comparator.<Standing, Boolean>comparing(one -> !one.compared())
                .thenComparing(betterFirst())
                .thenComparing(Standing::code);
    }

    private Comparator<Standing> betterFirst() {
        Comparator<Standing> better = Comparator.comparing(Standing::total, Comparator.reverseOrder());
        for (String indicator : sheet.tieBreakers()) {
            better = better.thenComparing(one -> one.pointsOf(indicator), Comparator.reverseOrder());
        }
        return better;
    }

    private List<Standing> placed(List<Standing> ordered, List<UnitFacts> units, int compared) {
        Map<String, UnitFacts> facts = new HashMap<>();
        units.forEach(unit -> facts.put(unit.code(), unit));
        List<Standing> placed = new ArrayList<>();
        int place = 0;
        for (int index = 0; index < ordered.size(); index++) {
            Standing one = ordered.get(index);
            if (!one.compared()) {
                placed.add(one);
                continue;
            }
            if (index == 0 || betterFirst().compare(ordered.get(index - 1), one) != 0) {
                place = index + 1;
            }
            placed.add(one.placed(place, list(place, compared, Objects.requireNonNull(facts.get(one.code())))));
        }
        return placed;
    }

    private OnList list(int place, int compared, UnitFacts unit) {
        if (sheet.lists().isEmpty()) {
            return OnList.NONE;
        }
        ScoreSheet.ListConditions conditions = sheet.lists().get();
        Optional<BigDecimal> completion = sheet.indicator(conditions.indicator())
                .flatMap(indicator ->
                        unit.of(indicator).whole().flatMap(fact -> fact.completion(indicator.direction())));
        int side = completion.map(share -> share.compareTo(BigDecimal.ONE)).orElse(0);
        if (place <= conditions.top() && side > 0) {
            return OnList.RED;
        }
        return place > compared - conditions.bottom() && side < 0 ? OnList.BLACK : OnList.NONE;
    }
}
