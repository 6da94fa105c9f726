package guatu.delivery.planning;

import guatu.calendar.WorkingCalendar;
import guatu.delivery.Activity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * New dates for what is still to be done.
 *
 * @param day the start of a forward, the finish of a backward schedule
 * @param finish the last day of the new plan
 * @param marginWorkingDays from the finish to the promise, negative when it breaks; empty without a promise
 * @param lateWorkingDays by how many working days the first activity should have begun before today; 0 when it need not
 * @param unpublishedYears whose holidays nobody has announced yet, so that only weekends are left out
 */
public record Reschedule(
        Rescheduling.Direction direction,
        LocalDate day,
        List<Move> moves,
        LocalDate start,
        LocalDate finish,
        Optional<Integer> marginWorkingDays,
        int lateWorkingDays,
        List<Integer> unpublishedYears) {

    public record Move(Activity activity, PlannedDates dates) {

        public boolean changes() {
            return !activity.plan().start().equals(Optional.of(dates.start()))
                    || !activity.plan().finish().equals(Optional.of(dates.finish()));
        }
    }

    static Reschedule of(
            Rescheduling.Direction direction,
            LocalDate day,
            List<PlannedDates> dates,
            Map<UUID, Activity> activities,
            Optional<LocalDate> promisedOn,
            WorkingCalendar calendar,
            LocalDate today) {
        List<Move> moves = dates.stream()
                .map(one -> new Move(Objects.requireNonNull(activities.get(one.activityId())), one))
                .sorted(Comparator.comparingInt(move -> move.activity().position()))
                .toList();
        LocalDate start = moves.stream()
                .filter(move -> move.activity().status().actualStart().isEmpty())
                .map(move -> move.dates().start())
                .min(Comparator.naturalOrder())
                .orElse(today);
        LocalDate finish = moves.stream()
                .map(move -> move.dates().finish())
                .max(Comparator.naturalOrder())
                .orElse(day);
        return new Reschedule(
                direction,
                day,
                moves,
                start,
                finish,
                promisedOn.map(promise -> calendar.workingDaysBetween(finish, promise)),
                Math.max(0, calendar.workingDaysBetween(start, today)),
                calendar.unpublishedYears(start.isBefore(finish) ? start : finish, finish));
    }
}
