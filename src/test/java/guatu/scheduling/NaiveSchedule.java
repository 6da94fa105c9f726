package guatu.scheduling;

import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A second implementation to compare with: the longest path by recursion, on dates, stepping day by day. A date here is
 * the evening of the last day worked so far.
 */
final class NaiveSchedule {

    private final Network network;
    private final WorkingCalendar calendar;

    NaiveSchedule(Network network, WorkingCalendar calendar) {
        this.network = network;
        this.calendar = calendar;
    }

    LocalDate earlyEvening(String key, LocalDate eveningBeforeStart) {
        LocalDate released = network.links().stream()
                .filter(link -> link.successor().equals(key))
                .map(link -> step(earlyEvening(link.predecessor(), eveningBeforeStart), link.lagWorkingDays()))
                .max(Comparator.naturalOrder())
                .filter(evening -> evening.isAfter(eveningBeforeStart))
                .orElse(eveningBeforeStart);
        return step(released, duration(key));
    }

    LocalDate lateEvening(String key, LocalDate promisedEvening) {
        return network.links().stream()
                .filter(link -> link.predecessor().equals(key))
                .map(link -> step(
                        step(lateEvening(link.successor(), promisedEvening), -duration(link.successor())),
                        -link.lagWorkingDays()))
                .min(Comparator.naturalOrder())
                .filter(evening -> evening.isBefore(promisedEvening))
                .orElse(promisedEvening);
    }

    /** The morning on which work that ends on the evening begins. */
    LocalDate firstDay(String key, LocalDate evening) {
        return step(evening, 1 - duration(key));
    }

    private int duration(String key) {
        return network.activities().stream()
                .filter(activity -> activity.key().equals(key))
                .findFirst()
                .orElseThrow()
                .durationWorkingDays();
    }

    /** Every evening here is one of a working day. */
    private LocalDate step(LocalDate evening, int workingDays) {
        LocalDate day = evening;
        for (int left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(Integer.signum(workingDays));
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
