package guatu.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Something to be done. One that others name as their parent is a summary: its dates are those of the activities below it,
 * and its own duration counts for nothing.
 *
 * @param key the name by which links and results call it; unique in its network
 * @param duration zero for a milestone
 * @param calendar the key of the calendar it is worked on; empty for the plan's standard one
 * @param deadline a moment by which it should finish: it moves late dates, never early ones
 * @param parent the key of the summary activity that it belongs to
 */
public record Activity(
        String key,
        Span duration,
        Optional<String> calendar,
        List<Constraint> constraints,
        Optional<LocalDateTime> deadline,
        Progress progress,
        Optional<String> parent) {

    /** @throws InvalidNetworkException if the duration, or what is left of it, is negative */
    public Activity {
        refuseNegative(key, duration);
        if (progress instanceof Progress.Started(LocalDateTime start, Span remaining)) {
            refuseNegative(key, remaining);
        }
        constraints = List.copyOf(constraints);
    }

    public Activity(String key, Span duration) {
        this(key, duration, Optional.empty(), List.of(), Optional.empty(), Progress.none(), Optional.empty());
    }

    public Activity(String key, int workingDays) {
        this(key, duration(key, workingDays));
    }

    /** An event without a duration, such as a permit being granted. */
    public static Activity milestone(String key) {
        return new Activity(key, Span.ZERO);
    }

    /** The same activity with another length; what is left of one under way is not changed by it. */
    public Activity lasting(Span newDuration) {
        return new Activity(key, newDuration, calendar, constraints, deadline, progress, parent);
    }

    public Activity onCalendar(String newCalendar) {
        return new Activity(key, duration, Optional.of(newCalendar), constraints, deadline, progress, parent);
    }

    public Activity constrained(Constraint... newConstraints) {
        return new Activity(key, duration, calendar, List.of(newConstraints), deadline, progress, parent);
    }

    public Activity due(LocalDateTime newDeadline) {
        return new Activity(key, duration, calendar, constraints, Optional.of(newDeadline), progress, parent);
    }

    /** Due by the end of the day. */
    public Activity due(LocalDate day) {
        return due(day.plusDays(1).atStartOfDay());
    }

    public Activity progressed(Progress newProgress) {
        return new Activity(key, duration, calendar, constraints, deadline, newProgress, parent);
    }

    public Activity within(String newParent) {
        return new Activity(key, duration, calendar, constraints, deadline, progress, Optional.of(newParent));
    }

    public int durationWorkingDays() {
        return duration.wholeDays();
    }

    public boolean isMilestone() {
        return duration.isZero();
    }

    boolean isAsLateAsPossible() {
        return constraints.contains(Constraint.asLateAsPossible());
    }

    private static Span duration(String key, int workingDays) {
        if (workingDays < 0) {
            throw new InvalidNetworkException(new NetworkFault.NegativeDuration(key, workingDays));
        }
        return Span.workingDays(workingDays);
    }

    private static void refuseNegative(String key, Span span) {
        if (span.units() < 0) {
            throw new InvalidNetworkException(new NetworkFault.NegativeDuration(key, span.wholeDays()));
        }
    }
}
