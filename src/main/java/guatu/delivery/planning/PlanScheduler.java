package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.reading.Link;
import guatu.scheduling.ChangingPlan;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Schedules a plan from a day on. An activity that its plan lets follow its predecessors without a gap goes with them, to
 * and fro; one that is planned later than they let it stays on its day until they push it.
 *
 * @param day from which what is left goes on
 */
public record PlanScheduler(PlanCalendars calendars, PlanRule rule, LocalDate day, Optional<LocalDate> promisedOn) {

    /** @throws guatu.shell.Refused when links form a circle, which it names */
    public PlanSchedule schedule(List<Activity> activities, List<Link> links) {
        return schedule(activities, links, gaps(activities, links));
    }

    /**
     * A variant of a plan.
     *
     * @param gaps those of the plan that are kept
     * @throws guatu.shell.Refused when links form a circle, which it names
     */
    public PlanSchedule schedule(List<Activity> activities, List<Link> links, Map<UUID, Constraint> gaps) {
        PlanNetwork.refuseCycle(activities, links);
        Schedule early = forward(network(activities, links, new NetworkActivities(calendars, day), Map.of()));
        Schedule expected =
                forward(network(activities, links, NetworkActivities.foreseen(links, calendars, day), gaps));
        return PlanSchedule.of(activities, links, early, expected, promisedOn.isPresent());
    }

    /**
     * The plan as it is expected, to be changed in place.
     *
     * @return empty where only a schedule tells what a change does
     */
    public Optional<ChangingPlan> changing(List<Activity> activities, List<Link> links, Map<UUID, Constraint> gaps) {
        Network expected = network(activities, links, NetworkActivities.foreseen(links, calendars, day), gaps);
        return ChangingPlan.of(expected, calendars.hours(), day.atStartOfDay(), promise(), rules());
    }

    /** How many of the State Council's working days lie after the first day, up to the other; negative for an earlier one. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return calendars.workingDays().workingDaysBetween(from, to);
    }

    private Schedule forward(Network network) {
        LocalDateTime start = day.atStartOfDay();
        return promise()
                .map(over -> Schedule.forward(network, calendars.hours(), start, over, rules()))
                .orElseGet(() -> Schedule.forward(network, calendars.hours(), start, rules()));
    }

    private SchedulingRules rules() {
        return SchedulingRules.standard()
                .asOf(day.atStartOfDay())
                .nearCriticalWithin(Span.workingDays(rule.nearCriticalWorkingDays()));
    }

    private Optional<LocalDateTime> promise() {
        return promisedOn.map(promised -> promised.plusDays(1).atStartOfDay());
    }

    /**
     * What a plan puts later than its predecessors demand, as if nothing had been done yet.
     *
     * @throws guatu.shell.Refused when links form a circle, which it names
     */
    public Map<UUID, Constraint> gaps(List<Activity> activities, List<Link> links) {
        PlanNetwork.refuseCycle(activities, links);
        Map<UUID, Constraint> planned = new HashMap<>();
        activities.forEach(one -> planned(one).ifPresent(constraint -> planned.put(one.id(), constraint)));
        Optional<LocalDate> first = activities.stream()
                .flatMap(one -> Stream.of(one.plan().start(), one.plan().finish()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return planned;
        }
        Network untouched = network(
                activities.stream().map(PlanScheduler::untouched).toList(),
                links,
                new NetworkActivities(calendars, day),
                planned);
        Schedule.forward(untouched, calendars.hours(), first.get().atStartOfDay(), SchedulingRules.standard())
                .activities()
                .stream()
                .filter(one -> one.drivingPredecessor().isPresent())
                .forEach(one -> planned.remove(UUID.fromString(one.activity().key())));
        return planned;
    }

    private static Network network(
            List<Activity> activities, List<Link> links, NetworkActivities made, Map<UUID, Constraint> more) {
        return Network.of(
                activities.stream()
                        .map(one -> constrained(made.of(one), more.get(one.id())))
                        .toList(),
                links.stream().map(NetworkActivities::of).toList());
    }

    private static guatu.scheduling.Activity constrained(
            guatu.scheduling.Activity activity, @Nullable Constraint more) {
        return more == null
                ? activity
                : activity.constrained(Stream.concat(activity.constraints().stream(), Stream.of(more))
                        .toArray(Constraint[]::new));
    }

    private static Activity untouched(Activity activity) {
        return activity.with(Activity.Status.NOT_STARTED);
    }

    private static Optional<Constraint> planned(Activity activity) {
        Optional<LocalDate> start = activity.type() == Type.MILESTONE
                ? Optional.empty()
                : activity.plan().start();
        return start.map(day -> Constraint.on(Bound.START_NO_EARLIER_THAN, day))
                .or(() -> activity.plan().finish().map(day -> Constraint.on(Bound.FINISH_NO_EARLIER_THAN, day)));
    }
}
