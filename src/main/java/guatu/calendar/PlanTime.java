package guatu.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Moments and lengths of plans as whole numbers, so that they can be added at the speed of the machine: tenths of a minute
 * (six seconds, the resolution of Microsoft Project), moments counted from the first instant of the year 2000.
 */
public final class PlanTime {

    public static final int UNITS_PER_MINUTE = 10;
    public static final int UNITS_PER_DAY = 24 * 60 * UNITS_PER_MINUTE;
    /** A day of an office: eight hours. */
    public static final int UNITS_PER_WORKING_DAY = 8 * 60 * UNITS_PER_MINUTE;

    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;
    private static final int SECONDS_PER_UNIT = 60 / UNITS_PER_MINUTE;

    private PlanTime() {}

    /** @throws IllegalArgumentException if the date lies before 1850 or after 2150 */
    public static int of(LocalDateTime moment) {
        return startOf(moment.toLocalDate())
                + (moment.toLocalTime().toSecondOfDay() + SECONDS_PER_UNIT / 2) / SECONDS_PER_UNIT;
    }

    /** Whether plans can hold the date: from 1850 to 2150. */
    public static boolean isInRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /**
     * The first instant of the day.
     *
     * @throws IllegalArgumentException if the date lies before 1850 or after 2150
     */
    public static int startOf(LocalDate date) {
        if (!isInRange(date)) {
            throw new IllegalArgumentException(
                    "Found the date %s. Expected one from %d to %d. Try looking for a mistyped year."
                            .formatted(date, FIRST_YEAR, LAST_YEAR));
        }
        return dayOf(date) * UNITS_PER_DAY;
    }

    /** The last instant of the day, which is the first of the next one. */
    public static int endOf(LocalDate date) {
        return startOf(date) + UNITS_PER_DAY;
    }

    /** The end of the last day that has a place here. */
    public static int latest() {
        return endOf(LocalDate.of(LAST_YEAR, 12, 31));
    }

    public static LocalDateTime momentOf(int units) {
        int inDay = Math.floorMod(units, UNITS_PER_DAY);
        return LocalDateTime.of(dateOf(units), LocalTime.ofSecondOfDay((long) inDay * SECONDS_PER_UNIT));
    }

    /** The day in which the moment lies; midnight belongs to the day that it begins. */
    public static LocalDate dateOf(int units) {
        return date(Math.floorDiv(units, UNITS_PER_DAY));
    }

    /** Days from the first day of 2000. */
    static int dayOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - EPOCH_DAY);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(EPOCH_DAY + day);
    }
}
