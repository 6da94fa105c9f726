package guatu.promotion.reading;

import guatu.promotion.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A target of a year, against fact.
 *
 * @param value what was set, in {@code unit}
 * @param fact what was reached by the day; empty when the product does not count it
 */
public record Target(
        String code,
        Unit organisation,
        int year,
        String name,
        String nameEn,
        Measure measure,
        String sizeClass,
        String channel,
        BigDecimal value,
        String unit,
        String source,
        Optional<BigDecimal> fact) {

    /** What is counted towards it. */
    public enum Measure {
        SIGNED,
        LANDED,
        /** Nothing here: only the source states it. */
        STATED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Measure of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Target with(BigDecimal reached) {
        return new Target(
                code,
                organisation,
                year,
                name,
                nameEn,
                measure,
                sizeClass,
                channel,
                value,
                unit,
                source,
                Optional.of(reached));
    }

    public boolean met() {
        return fact.filter(reached -> reached.compareTo(value) >= 0).isPresent();
    }

    /**
     * The day on which the pace of the year so far meets the target: its first day plus target ÷ (fact ÷ days gone by),
     * rounded up; may lie beyond the year. Empty without a pace, or when it is met.
     */
    public Optional<LocalDate> metAtThisPace(LocalDate day) {
        LocalDate first = Year.of(year).atDay(1);
        long gone = first.until(day, ChronoUnit.DAYS) + 1;
        return fact.filter(reached -> reached.signum() > 0 && !met() && gone > 0 && day.getYear() == year)
                .map(reached -> value.multiply(BigDecimal.valueOf(gone))
                        .divide(reached, 0, RoundingMode.CEILING)
                        .longValueExact())
                .map(days -> first.plusDays(days - 1));
    }
}
