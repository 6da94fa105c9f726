package guatu.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date as an office states it: "2026年9月底" is neither 30 September nor the whole month. The days it covers and the
 * precision are kept together, so that nothing is made more exact than it was said. A promise is measured against the
 * last day.
 *
 * <p>Where only an end is stated, the first day is the start of the month's last ten days (下旬) or of December; that is a
 * convention for drawing, on which nothing depends.
 *
 * @param firstDay the first day that the statement covers; null when undated
 * @param lastDay the last day that it covers, the one to keep; null when undated
 */
public record StatedDate(
        @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Precision precision) {

    private static final StatedDate UNDATED = new StatedDate(null, null, Precision.UNDATED);

    /** How exactly the date was stated. */
    public enum Precision {
        DAY,
        MONTH,
        MONTH_END,
        QUARTER,
        YEAR,
        YEAR_END,
        YEAR_RANGE,
        UNDATED;

        /** The word for it in files and tables, such as {@code month_end}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if no precision has this code */
        public static Precision ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** @throws IllegalArgumentException if the days are not those that the precision covers */
    public StatedDate {
        if (!StatedDateSpan.fits(firstDay, lastDay, precision)) {
            throw new IllegalArgumentException(
                    "Found the precision %s with the days %s to %s. Expected the days that it covers. Try a factory such as month."
                            .formatted(precision.code(), firstDay, lastDay));
        }
    }

    /**
     * Reads a date as people type it, full-width or not, with or without blanks: {@code 2026-09-30}, {@code 2026.9.30},
     * {@code 2026/9/30}, {@code 9/30/2026} (month first), {@code 2026年9月30日}; {@code 2026-09}, {@code 2026.9},
     * {@code 2026年9月}; {@code 2026年9月底}; {@code 2026Q3}, {@code 2026年第三季度}; {@code 2026}, {@code 2026年};
     * {@code 2026年底}; {@code 2028/2029}; {@code 未定}.
     *
     * <p>A spreadsheet that holds 2026.10 as a number shows 2026.1: read such cells as text.
     *
     * @throws UnreadableDateException naming what was found and what was expected, for anything else
     */
    public static StatedDate parse(String text) {
        return StatedDateText.read(text);
    }

    public static StatedDate day(LocalDate day) {
        return new StatedDate(day, day, Precision.DAY);
    }

    public static StatedDate month(YearMonth month) {
        return new StatedDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    /** The end of a month (月底). */
    public static StatedDate monthEnd(YearMonth month) {
        return new StatedDate(month.atDay(StatedDateSpan.LAST_TEN_DAYS), month.atEndOfMonth(), Precision.MONTH_END);
    }

    /** @param quarter 1 to 4 */
    public static StatedDate quarter(int year, int quarter) {
        YearMonth last = YearMonth.of(year, quarter * 3);
        return new StatedDate(last.minusMonths(2).atDay(1), last.atEndOfMonth(), Precision.QUARTER);
    }

    public static StatedDate year(int year) {
        return new StatedDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    /** The end of a year (年底). */
    public static StatedDate yearEnd(int year) {
        return new StatedDate(LocalDate.of(year, Month.DECEMBER, 1), LocalDate.of(year, 12, 31), Precision.YEAR_END);
    }

    /** Some time in several years, both included; the first is the earlier one. */
    public static StatedDate yearRange(int firstYear, int lastYear) {
        return new StatedDate(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31), Precision.YEAR_RANGE);
    }

    public static StatedDate undated() {
        return UNDATED;
    }

    /** What was stated so exactly, and of which the last day was kept; of a range of years, the end of its last. */
    public static StatedDate endingOn(LocalDate lastDay, Precision precision) {
        return switch (precision) {
            case MONTH -> month(YearMonth.from(lastDay));
            case MONTH_END -> monthEnd(YearMonth.from(lastDay));
            case QUARTER -> quarter(lastDay.getYear(), (lastDay.getMonthValue() + 2) / 3);
            case YEAR -> year(lastDay.getYear());
            case YEAR_END, YEAR_RANGE -> yearEnd(lastDay.getYear());
            case DAY, UNDATED -> day(lastDay);
        };
    }

    /** Whether the day lies in what was stated. */
    public boolean covers(LocalDate day) {
        return firstDay != null && lastDay != null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public boolean isDated() {
        return precision != Precision.UNDATED;
    }

    /**
     * This date with the precision that a file states in a column of its own: {@code 2026-09} with {@code month_end}
     * is the end of September, {@code 2026} with {@code year_end} the end of the year.
     *
     * @throws IllegalArgumentException if the date cannot be meant so
     */
    public StatedDate meantAs(Precision stated) {
        if (stated == precision) {
            return this;
        }
        LocalDate last = lastDay;
        if (last != null && precision == Precision.MONTH && stated == Precision.MONTH_END) {
            return monthEnd(YearMonth.from(last));
        }
        if (last != null && precision == Precision.YEAR && stated == Precision.YEAR_END) {
            return yearEnd(last.getYear());
        }
        throw new IllegalArgumentException(
                "Found the precision %s for %s. Expected %s. Try the precision that the date was stated with."
                        .formatted(stated.code(), display(Locale.ENGLISH), precision.code()));
    }

    /** Whether the stated time had passed before the given day: its last day was an earlier one. Never when undated. */
    public boolean isPastOn(LocalDate day) {
        LocalDate last = lastDay;
        return last != null && last.isBefore(day);
    }

    /** The date in words: 2026年9月底, or in an English locale "end of September 2026". */
    public String display(Locale locale) {
        return StatedDateWording.of(this, locale);
    }

    LocalDate requireFirstDay() {
        return Objects.requireNonNull(firstDay, "undated");
    }

    LocalDate requireLastDay() {
        return Objects.requireNonNull(lastDay, "undated");
    }
}
