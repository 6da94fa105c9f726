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
 * @param calendar the key of the calendar it is worked on, and its lags and floats are counted on; empty for the plan's standard one
 * @param crew the key of the calendar of the people who do the work, if their hours differ from the activity's own
 * @param deadline a moment by which it should finish: it moves late dates, never early ones
 * @param delay by how much the start is put off after the links allow it, so that people are not needed twice (leveling)
 * @param parent the key of the summary activity that it belongs to
 */
public record Activity(
        String key,
        Span duration,
        Optional<String> calendar,
        Optional<String> crew,
        List<Constraint> constraints,
        Optional<LocalDateTime> deadline,
        Span delay,
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
        this(
                key,
                duration,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Span.ZERO,
                Progress.none(),
                Optional.empty());
    }

    /** Done at the hours of its own calendar, as soon as its links allow. */
    public Activity(
            String key,
            Span duration,
            Optional<String> calendar,
            List<Constraint> constraints,
            Optional<LocalDateTime> deadline,
            Progress progress,
            Optional<String> parent) {
        this(key, duration, calendar, Optional.empty(), constraints, deadline, Span.ZERO, progress, parent);
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
        return new Activity(key, newDuration, calendar, crew, constraints, deadline, delay, progress, parent);
    }

    public Activity onCalendar(String newCalendar) {
        return new Activity(
                key, duration, Optional.of(newCalendar), crew, constraints, deadline, delay, progress, parent);
    }

    public Activity workedBy(String newCrew) {
        return new Activity(
                key, duration, calendar, Optional.of(newCrew), constraints, deadline, delay, progress, parent);
    }

    public Activity constrained(Constraint... newConstraints) {
        return new Activity(key, duration, calendar, crew, List.of(newConstraints), deadline, delay, progress, parent);
    }

    public Activity due(LocalDateTime newDeadline) {
        return new Activity(
                key, duration, calendar, crew, constraints, Optional.of(newDeadline), delay, progress, parent);
    }

    public Activity delayed(Span newDelay) {
        return new Activity(key, duration, calendar, crew, constraints, deadline, newDelay, progress, parent);
    }

    /** Due by the end of the day. */
    public Activity due(LocalDate day) {
        return due(day.plusDays(1).atStartOfDay());
    }

    public Activity progressed(Progress newProgress) {
        return new Activity(key, duration, calendar, crew, constraints, deadline, delay, newProgress, parent);
    }

    public Activity within(String newParent) {
        return new Activity(
                key, duration, calendar, crew, constraints, deadline, delay, progress, Optional.of(newParent));
    }

    public int durationWorkingDays() {
        return duration.wholeDays();
    }

    public boolean isMilestone() {
        return duration.isZero();
    }

    /** Where it stands if people set its dates by hand. */
    Optional<Constraint.Placed> placed() {
        return constraints.stream()
                .filter(Constraint.Placed.class::isInstance)
                .map(Constraint.Placed.class::cast)
                .findFirst();
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
