package guatu.calendar;

import guatu.calendar.StatedDate.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which first and last days belong to which precision. */
final class StatedDateSpan {

    /** The day of the month on which its last ten days (下旬) begin. */
    static final int LAST_TEN_DAYS = 21;

    private StatedDateSpan() {}

    static boolean fits(@Nullable LocalDate first, @Nullable LocalDate last, Precision precision) {
        if (first == null || last == null) {
            return first == null && last == null && precision == Precision.UNDATED;
        }
        int months = (int) YearMonth.from(first).until(YearMonth.from(last), ChronoUnit.MONTHS) + 1;
        boolean wholeMonths = first.getDayOfMonth() == 1 && endsMonth(last);
        boolean endsYear = last.getMonthValue() == 12;
        return switch (precision) {
            case DAY -> first.equals(last);
            case MONTH -> wholeMonths && months == 1;
            case MONTH_END -> first.getDayOfMonth() == LAST_TEN_DAYS && endsMonth(last) && months == 1;
            case QUARTER -> wholeMonths && months == 3 && last.getMonthValue() % 3 == 0;
            case YEAR -> wholeMonths && months == 12 && endsYear;
            case YEAR_END -> wholeMonths && months == 1 && endsYear;
            case YEAR_RANGE -> wholeMonths && months > 12 && months % 12 == 0 && endsYear;
            case UNDATED -> false;
        };
    }

    private static boolean endsMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }
}
