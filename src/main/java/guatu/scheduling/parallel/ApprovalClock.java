package guatu.scheduling.parallel;

import guatu.calendar.StoppableClock;
import guatu.calendar.StoppableClock.Stop;
import guatu.calendar.TimeLimit;
import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A running approval with its three limits: what the law allows, what was promised in public, what the office asks of itself.
 * All start together and stop together; each counts its days as its own source says.
 *
 * @param stops times that are not counted (行政许可法 Art. 45)
 */
public record ApprovalClock(LocalDate startedOn, List<Stop> stops, Map<LimitKind, TimeLimit> limits) {

    public ApprovalClock {
        stops = List.copyOf(stops);
        limits = Map.copyOf(limits);
    }

    public enum LimitKind {
        STATUTORY,
        PROMISED,
        INTERNAL
    }

    /**
     * One limit as of a day.
     *
     * @param dueOn the last day; empty while a stop without an end keeps it from running out
     * @param daysUsed of the limit, in its own days
     * @param daysLeft below zero when it has run out
     */
    public record Reading(LimitKind kind, TimeLimit limit, Optional<LocalDate> dueOn, int daysUsed, int daysLeft) {

        public boolean runOut() {
            return daysLeft < 0;
        }
    }

    /**
     * All limits that are set, the law's first.
     *
     * @param day on which it is looked at; for a decided item the day of its decision, when the clock stood still for good
     */
    public List<Reading> readings(WorkingCalendar calendar, LocalDate day) {
        return Arrays.stream(LimitKind.values())
                .flatMap(kind -> Stream.ofNullable(limits.get(kind)).map(limit -> reading(kind, limit, calendar, day)))
                .toList();
    }

    private Reading reading(LimitKind kind, TimeLimit limit, WorkingCalendar calendar, LocalDate day) {
        StoppableClock clock = new StoppableClock(limit, startedOn, stops);
        return new Reading(
                kind, limit, clock.dueOn(calendar), clock.daysUsed(calendar, day), clock.daysLeft(calendar, day));
    }
}
