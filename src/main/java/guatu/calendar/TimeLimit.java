package guatu.calendar;

import java.time.LocalDate;

/**
 * A period set by law or by a promise (时限): so many days, counted in a stated way. The day on which it starts is not
 * counted. A limit of zero days is due on the day it starts (即办).
 *
 * @param days zero or more
 */
public record TimeLimit(int days, Counting counting) {

    /** How the days of a period are counted. Which one applies is part of each rule: statutes differ. */
    public enum Counting {
        /** Working days only, as the Licensing Law counts its own periods (行政许可法 Art. 82). */
        WORKING_DAYS,
        /** Every day; the period may end on a day off. */
        NATURAL_DAYS,
        /** Every day; a period that would end on a day off ends on the next working day (民事诉讼法 Art. 85). */
        NATURAL_DAYS_ENDING_ON_A_WORKING_DAY
    }

    /** @throws IllegalArgumentException if the number of days is negative */
    public TimeLimit {
        if (days < 0) {
            throw new IllegalArgumentException(
                    "Found a time limit of %d days. Expected zero or more. Try the number of days that the rule gives."
                            .formatted(days));
        }
    }

    public static TimeLimit workingDays(int days) {
        return new TimeLimit(days, Counting.WORKING_DAYS);
    }

    public static TimeLimit naturalDays(int days) {
        return new TimeLimit(days, Counting.NATURAL_DAYS);
    }

    /** A period as courts count it: natural days, rolled over to the next working day. */
    public static TimeLimit courtDays(int days) {
        return new TimeLimit(days, Counting.NATURAL_DAYS_ENDING_ON_A_WORKING_DAY);
    }

    /** The last day of the period that starts on the given day, if nothing stops its clock. */
    public LocalDate dueOn(WorkingCalendar calendar, LocalDate startedOn) {
        return switch (counting) {
            case WORKING_DAYS -> calendar.plusWorkingDays(startedOn, days);
            case NATURAL_DAYS -> startedOn.plusDays(days);
            case NATURAL_DAYS_ENDING_ON_A_WORKING_DAY -> calendar.workingDayOnOrAfter(startedOn.plusDays(days));
        };
    }

    /** Whether a day within the period counts against it. */
    boolean counts(WorkingCalendar calendar, LocalDate day) {
        return counting != Counting.WORKING_DAYS || calendar.isWorkingDay(day);
    }

    /** Whether the period may end on the day. */
    boolean mayEndOn(WorkingCalendar calendar, LocalDate day) {
        return counting != Counting.NATURAL_DAYS_ENDING_ON_A_WORKING_DAY || calendar.isWorkingDay(day);
    }
}
