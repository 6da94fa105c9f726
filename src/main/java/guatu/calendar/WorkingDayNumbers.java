package guatu.calendar;

import guatu.calendar.HolidayYear.ArrangedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Numbers all working days in a row, for any date: weekdays by division, plus what the arranged days up to then add or
 * take away. A lookup is a binary search in the arranged days, some thirty a year.
 */
final class WorkingDayNumbers {

    /** Monday, 29 December 1969, counts as day 0. */
    private static final int FIRST_MONDAY = -3;

    private final long[] exceptionDays;
    /** What the first i exceptions together add to the number of weekdays. */
    private final int[] gained;

    private final int leastGained;
    private final int mostGained;

    /** @param arranged the arranged days in order of date, each date once */
    WorkingDayNumbers(Collection<ArrangedDay> arranged) {
        List<ArrangedDay> exceptions = arranged.stream()
                .filter(day -> day.worked() != WorkingCalendar.isWeekday(day.date()))
                .toList();
        exceptionDays =
                exceptions.stream().mapToLong(day -> day.date().toEpochDay()).toArray();
        gained = new int[exceptionDays.length + 1];
        for (int i = 0; i < exceptionDays.length; i++) {
            gained[i + 1] = gained[i] + (exceptions.get(i).worked() ? 1 : -1);
        }
        leastGained = Arrays.stream(gained).min().orElse(0);
        mostGained = Arrays.stream(gained).max().orElse(0);
    }

    int numberOf(LocalDate date) {
        return numberOf(date.toEpochDay());
    }

    LocalDate dateOf(int number) {
        // The first day that reaches the number; it lies between the answers of the richest and the poorest calendar.
        long before = firstDayOfWeekOf((long) number - mostGained) - 1;
        long reached = firstDayOfWeekOf((long) number - leastGained) + 6;
        while (reached - before > 1) {
            long middle = Math.floorDiv(before + reached, 2);
            if (numberOf(middle) >= number) {
                reached = middle;
            } else {
                before = middle;
            }
        }
        return LocalDate.ofEpochDay(reached);
    }

    private int numberOf(long epochDay) {
        int at = Arrays.binarySearch(exceptionDays, epochDay);
        int passed = at >= 0 ? at + 1 : -at - 1;
        return Math.toIntExact(weekdaysThrough(epochDay) + gained[passed]);
    }

    private static long weekdaysThrough(long epochDay) {
        long day = epochDay - FIRST_MONDAY;
        return Math.floorDiv(day, 7L) * 5 + Math.min(Math.floorMod(day, 7L) + 1, 5);
    }

    /** The Monday of the week in which the plain count of weekdays reaches the number. */
    private static long firstDayOfWeekOf(long weekdayNumber) {
        return Math.floorDiv(weekdayNumber - 1, 5L) * 7 + FIRST_MONDAY;
    }
}
