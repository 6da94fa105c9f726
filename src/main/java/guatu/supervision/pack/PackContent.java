package guatu.supervision.pack;

import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.appraisal.LateNode;
import guatu.delivery.appraisal.NotStarted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a pack; what is written from it says nothing else.
 *
 * @param from the first day of the period
 * @param day the day it speaks of, the last one of the period or before
 * @param lightRule versions by which lights and lists were read
 * @param classes by kind of initiative
 * @param units in the order of the tree
 * @param blocked open whistles
 * @param decisions asked for, as the person who ordered the pack wrote them
 */
public record PackContent(
        String unit,
        String period,
        LocalDate from,
        LocalDate day,
        List<String> rules,
        List<ClassLine> classes,
        List<UnitLine> units,
        long notStartedCount,
        List<NotStarted> notStarted,
        long lateCount,
        List<LateNode> late,
        List<Blocked> blocked,
        List<String> decisions) {

    public PackContent {
        rules = List.copyOf(rules);
        classes = List.copyOf(classes);
        units = List.copyOf(units);
        notStarted = List.copyOf(notStarted);
        late = List.copyOf(late);
        blocked = List.copyOf(blocked);
        decisions = List.copyOf(decisions);
    }

    /** Initiatives of a kind; the investment in yuan. */
    public record ClassLine(Kind kind, long number, BigDecimal investment, long closed) {}

    /**
     * A unit's line; sums in yuan.
     *
     * @param lights how many showed each light on the day
     * @param started of {@code toStart}, first planned to start in the year until the day
     */
    public record UnitLine(
            String code,
            String name,
            Map<Light, Long> lights,
            long toStart,
            long started,
            BigDecimal planned,
            BigDecimal schedule,
            BigDecimal done) {

        public UnitLine {
            lights = new TreeMap<>(lights);
        }

        public long light(Light light) {
            return lights.getOrDefault(light, 0L);
        }

        /** Done of the year's plan, less what the schedule asks for by now, in percentage points with one decimal. */
        public BigDecimal points() {
            return percent(done, planned).subtract(percent(schedule, planned));
        }
    }

    /** Work that is blocked: since when, and where it stands. */
    public record Blocked(String initiativeCode, String what, String unit, LocalDate since, String standing) {}

    public long number() {
        return classes.stream().mapToLong(ClassLine::number).sum();
    }

    public BigDecimal investment() {
        return classes.stream().map(ClassLine::investment).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All units in one line. */
    public UnitLine together() {
        Map<Light, Long> lights = new TreeMap<>();
        units.forEach(one -> one.lights().forEach((light, number) -> lights.merge(light, number, Long::sum)));
        return new UnitLine(
                "",
                unit,
                lights,
                units.stream().mapToLong(UnitLine::toStart).sum(),
                units.stream().mapToLong(UnitLine::started).sum(),
                units.stream().map(UnitLine::planned).reduce(BigDecimal.ZERO, BigDecimal::add),
                units.stream().map(UnitLine::schedule).reduce(BigDecimal.ZERO, BigDecimal::add),
                units.stream().map(UnitLine::done).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Per cent with one decimal; 0 of nothing. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(1)
                : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
