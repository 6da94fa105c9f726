package guatu.promotion.targets;

import guatu.promotion.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A target of a year, against fact.
 *
 * @param path of the unit in the tree; what stands below it counts too
 * @param name in the words of its document; may be empty where {@code measure} says it all
 * @param unit ISO 4217 for a sum, otherwise what is counted in
 * @param setting the one that holds
 * @param first what was set at first, in {@code unit}
 * @param fact what was reached by the day; empty when the product does not count it, or the year has not begun
 */
public record Target(
        String code,
        Unit organisation,
        String path,
        int year,
        String name,
        String nameEn,
        TargetMeasure measure,
        String sizeClass,
        String channel,
        String unit,
        TargetSetting setting,
        BigDecimal first,
        Optional<BigDecimal> fact) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(999_999);

    /** A pace that takes a thousand years or more is told as a thousand years. */
    private static final BigDecimal LONGEST_DAYS = BigDecimal.valueOf(365_000);

    public BigDecimal value() {
        return setting.value();
    }

    /** True when more or less is asked for now than at first. */
    public boolean adjusted() {
        return value().compareTo(first) != 0;
    }

    Target with(BigDecimal reached) {
        return new Target(
                code,
                organisation,
                path,
                year,
                name,
                nameEn,
                measure,
                sizeClass,
                channel,
                unit,
                setting,
                first,
                Optional.of(reached));
    }

    public boolean met() {
        return !setting.withdrawn()
                && fact.filter(reached -> reached.compareTo(value()) >= 0).isPresent();
    }

    /** What was reached, in whole percent of the target, rounded down: 100 is said only of what is met. */
    public OptionalInt percent() {
        return fact.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(fact.get()
                        .multiply(HUNDRED)
                        .divide(value(), 0, RoundingMode.DOWN)
                        .min(MOST_PERCENT)
                        .intValue());
    }

    /**
     * The day on which the pace of the year so far meets the target: its first day plus target ÷ (fact ÷ days gone by),
     * rounded up; may lie beyond the year. Empty without a pace, when it is met, or outside its year.
     */
    public Optional<LocalDate> metAtThisPace(LocalDate day) {
        LocalDate beginning = Year.of(year).atDay(1);
        long gone = beginning.until(day, ChronoUnit.DAYS) + 1;
        return fact.filter(reached -> reached.signum() > 0 && !met() && gone > 0 && day.getYear() == year)
                .map(reached -> value().multiply(BigDecimal.valueOf(gone))
                        .divide(reached, 0, RoundingMode.CEILING)
                        .min(LONGEST_DAYS)
                        .longValueExact())
                .map(days -> beginning.plusDays(days - 1));
    }
}
