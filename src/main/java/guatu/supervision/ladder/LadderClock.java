package guatu.supervision.ladder;

import guatu.calendar.StoppableClock;
import guatu.calendar.StoppableClock.Stop;
import guatu.calendar.TimeLimit;
import guatu.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The clock of one rung. The day on which it starts is not counted; a limit of no days is due on the day itself, or on the next
 * working day when offices are closed. Days within a stop are not counted, and a rung is not left while the clock stands.
 *
 * @param startedOn the office's day
 * @param workingDays the limit
 * @param stops first and last day included; they may overlap
 */
public record LadderClock(LocalDate startedOn, int workingDays, List<Stop> stops) {

    public LadderClock {
        stops = List.copyOf(stops);
    }

    /** Starts on the day that the instant falls on where the office is, whatever zone the machine thinks it is in. */
    public static LadderClock startedAt(Instant instant, ZoneId office, int workingDays) {
        return new LadderClock(instant.atZone(office).toLocalDate(), workingDays, List.of());
    }

    /** The last day of the limit; empty while a stop without an end keeps it from running out. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return countedOut(calendar, workingDays);
    }

    /** The working day on which the matter goes up: the first after the limit on which the clock does not stand. */
    public Optional<LocalDate> climbsOn(WorkingCalendar calendar) {
        return countedOut(calendar, workingDays + 1);
    }

    private Optional<LocalDate> countedOut(WorkingCalendar calendar, int days) {
        LocalDate start = workingDays == 0 ? calendar.workingDayOnOrAfter(startedOn) : startedOn;
        return new StoppableClock(TimeLimit.workingDays(days), start, stops).dueOn(calendar);
    }

    /** Working days used up by the end of the day. */
    public int used(WorkingCalendar calendar, LocalDate day) {
        return new StoppableClock(TimeLimit.workingDays(workingDays), startedOn, stops).daysUsed(calendar, day);
    }
}
