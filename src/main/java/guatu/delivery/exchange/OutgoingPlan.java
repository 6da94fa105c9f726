package guatu.delivery.exchange;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.Initiative;
import guatu.delivery.planning.PlanCalendars;
import guatu.delivery.planning.PlanNetwork;
import guatu.delivery.reading.Link;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.Schedule;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.SchedulingRules.ProgressRule;
import guatu.scheduling.Span;
import guatu.scheduling.exchange.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns an initiative's plan into a file's, numbered in its order. The initiative is the summary of all, and the promise its
 * deadline. An activity planned later than its predecessors let it keeps its day by a constraint.
 */
final class OutgoingPlan {

    private static final int MINUTES_PER_DAY = 8 * 60;
    private static final String SUMMARY = "1";

    private final Initiative initiative;
    private final List<Activity> activities;
    private final PlanCalendars calendars;
    private final List<guatu.scheduling.Activity> bare = new ArrayList<>();
    private final List<guatu.scheduling.Link> links;
    private final SchedulingRules rules = SchedulingRules.standard().with(ProgressRule.UNINTERRUPTED);
    private final LocalDateTime start;

    private OutgoingPlan(
            Initiative initiative,
            List<Activity> activities,
            Network network,
            PlanCalendars calendars,
            LocalDate today) {
        this.initiative = initiative;
        this.activities = activities;
        this.calendars = calendars;
        this.start = OfficeHours.start(first(activities).orElse(today));
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < activities.size(); i++) {
            keys.put(activities.get(i).id().toString(), key(i));
            bare.add(numbered(network.activities().get(i), key(i)));
        }
        this.links = network.links().stream()
                .map(link -> new guatu.scheduling.Link(
                        keys.getOrDefault(link.predecessor(), ""),
                        keys.getOrDefault(link.successor(), ""),
                        link.type(),
                        link.lag(),
                        link.ground(),
                        link.source()))
                .toList();
    }

    /**
     * @param activities in the plan's order; at least one
     * @throws guatu.shell.Refused when links form a circle, which it names
     */
    static Plan of(
            Initiative initiative,
            List<Activity> activities,
            List<Link> links,
            PlanCalendars calendars,
            LocalDate today) {
        Network network = PlanNetwork.of(activities, links, calendars, today).network();
        return new OutgoingPlan(initiative, activities, network, calendars, today).plan();
    }

    /** @param index of the activity in the plan, from 0 */
    static String key(int index) {
        return String.valueOf(index + 2);
    }

    private Plan plan() {
        List<Plan.Task> tasks = new ArrayList<>();
        tasks.add(new Plan.Task(SUMMARY, initiative.name(), false));
        for (int i = 0; i < activities.size(); i++) {
            tasks.add(new Plan.Task(key(i), activities.get(i).name(), false));
        }
        return new Plan(
                initiative.name(),
                start,
                Optional.empty(),
                network(needed(planned())),
                calendars.hours(),
                rules,
                MINUTES_PER_DAY,
                Map.of(),
                tasks,
                List.of());
    }

    /** Where people put what has not begun. */
    private Map<String, Constraint> planned() {
        Map<String, Constraint> planned = new HashMap<>();
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            if (activity.status().actualStart().isEmpty()
                    && activity.status().actualFinish().isEmpty()) {
                String key = key(i);
                planned(activity).ifPresent(constraint -> planned.put(key, constraint));
            }
        }
        return planned;
    }

    private static Optional<Constraint> planned(Activity activity) {
        return activity.plan()
                .start()
                .filter(day -> activity.type() == Type.ACTIVITY)
                .map(day -> dated(Bound.START_NO_EARLIER_THAN, OfficeHours.start(day)))
                .or(() ->
                        activity.plan().finish().map(day -> dated(Bound.FINISH_NO_EARLIER_THAN, OfficeHours.end(day))));
    }

    private static Constraint dated(Bound bound, LocalDateTime moment) {
        return new Constraint.Dated(bound, moment);
    }

    /** Without those that a predecessor explains. */
    private Map<String, Constraint> needed(Map<String, Constraint> planned) {
        Map<String, Constraint> needed = new HashMap<>(planned);
        Schedule.forward(network(planned), calendars.hours(), start, rules).activities().stream()
                .filter(one -> one.drivingPredecessor().isPresent())
                .forEach(one -> needed.remove(one.activity().key()));
        return needed;
    }

    private Network network(Map<String, Constraint> more) {
        List<guatu.scheduling.Activity> all = new ArrayList<>();
        guatu.scheduling.Activity summary = new guatu.scheduling.Activity(SUMMARY, Span.ZERO);
        all.add(initiative
                .deadlines()
                .promisedOn()
                .map(day -> summary.due(OfficeHours.end(day)))
                .orElse(summary));
        bare.stream().map(one -> held(one, more.get(one.key()))).forEach(all::add);
        return Network.of(all, links);
    }

    /** A file has room for one constraint, and people's own is the one that counts. */
    private static guatu.scheduling.Activity held(guatu.scheduling.Activity activity, @Nullable Constraint more) {
        return more == null || !activity.constraints().isEmpty() ? activity : activity.constrained(more);
    }

    /** With moments inside the hours of its day: midnight is the next day in other programs. */
    private static guatu.scheduling.Activity numbered(guatu.scheduling.Activity activity, String key) {
        return new guatu.scheduling.Activity(
                key,
                activity.duration(),
                activity.calendar(),
                activity.crew(),
                activity.constraints().stream().map(OutgoingPlan::withinHours).toList(),
                activity.deadline().map(OfficeHours::within),
                activity.delay(),
                withinHours(activity.progress(), activity.isMilestone()),
                Optional.of(SUMMARY));
    }

    private static Constraint withinHours(Constraint constraint) {
        return constraint instanceof Constraint.Dated(Bound bound, LocalDateTime moment)
                ? dated(bound, isOfStart(bound) ? OfficeHours.start(moment.toLocalDate()) : OfficeHours.within(moment))
                : constraint;
    }

    private static boolean isOfStart(Bound bound) {
        return switch (bound) {
            case START_NO_EARLIER_THAN, START_NO_LATER_THAN, MUST_START_ON -> true;
            case FINISH_NO_EARLIER_THAN, FINISH_NO_LATER_THAN, MUST_FINISH_ON -> false;
        };
    }

    private static Progress withinHours(Progress progress, boolean milestone) {
        return switch (progress) {
            case Progress.NotStarted none -> none;
            case Progress.Started(LocalDateTime begun, Span remaining) ->
                new Progress.Started(OfficeHours.start(begun.toLocalDate()), remaining);
            case Progress.Finished(LocalDateTime begun, LocalDateTime done) ->
                new Progress.Finished(
                        milestone ? OfficeHours.within(done) : OfficeHours.start(begun.toLocalDate()),
                        OfficeHours.within(done));
        };
    }

    private static Optional<LocalDate> first(List<Activity> activities) {
        return activities.stream()
                .flatMap(one -> Stream.of(
                        one.plan().start(),
                        one.plan().finish(),
                        one.status().actualStart(),
                        one.status().actualFinish()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
