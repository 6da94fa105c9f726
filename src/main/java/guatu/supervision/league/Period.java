package guatu.supervision.league;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week, a month, a quarter or a year.
 *
 * @param code 2026-W07 (the week of ISO 8601, from Monday), 2026-02, 2026-Q1 or 2026
 */
public record Period(String code, LocalDate first, LocalDate last) {

    private static final Pattern CODE =
            Pattern.compile("(20\\d{2})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|W(0[1-9]|[1-4]\\d|5[0-3])))?");
    private static final int MONTHS_OF_QUARTER = 3;

    public static Optional<Period> find(String code) {
        Matcher found = CODE.matcher(code.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(4) != null) {
            return Optional.of(week(code, year, Integer.parseInt(found.group(4))));
        }
        if (found.group(2) != null) {
            return Optional.of(of(code, year, Integer.parseInt(found.group(2)), 1));
        }
        return Optional.of(
                found.group(3) == null
                        ? of(code, year, 1, 12)
                        : of(
                                code,
                                year,
                                (Integer.parseInt(found.group(3)) - 1) * MONTHS_OF_QUARTER + 1,
                                MONTHS_OF_QUARTER));
    }

    /** The quarter that a day stands in. */
    public static Period quarterOf(LocalDate day) {
        return find(day.getYear() + "-Q" + quarter(day)).orElseThrow();
    }

    /** The month that a day stands in. */
    public static Period monthOf(LocalDate day) {
        return find(YearMonth.from(day).toString()).orElseThrow();
    }

    /** The week that a day stands in. */
    public static Period weekOf(LocalDate day) {
        return find("%d-W%02d"
                        .formatted(
                                day.get(WeekFields.ISO.weekBasedYear()), day.get(WeekFields.ISO.weekOfWeekBasedYear())))
                .orElseThrow();
    }

    /** 1 to 4: the one that it ends in. */
    public int quarter() {
        return quarter(last);
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
    }

    private static Period week(String code, int year, int week) {
        LocalDate first = LocalDate.of(year, 1, 4)
                .with(WeekFields.ISO.weekOfWeekBasedYear(), week)
                .with(DayOfWeek.MONDAY);
        return new Period(code.strip(), first, first.plusDays(6));
    }

    private static Period of(String code, int year, int firstMonth, int months) {
        YearMonth first = YearMonth.of(year, firstMonth);
        return new Period(
                code.strip(), first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
}
