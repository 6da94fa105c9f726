package guatu.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Mondays to Fridays as a number line; a synthetic city knows no holidays, which keeps the arithmetic constant. */
final class Workdays {

    private static final LocalDate MONDAY = LocalDate.of(2000, 1, 3);

    private Workdays() {}

    /** The number of the day, or of the last working day before it. */
    static int number(LocalDate day) {
        int days = (int) ChronoUnit.DAYS.between(MONDAY, day);
        return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 4);
    }

    static LocalDate day(int number) {
        return MONDAY.plusDays(Math.floorDiv(number, 5) * 7L + Math.floorMod(number, 5));
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
