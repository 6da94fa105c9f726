package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.gantt.Timing;
import guatu.delivery.gantt.Timing.Criticality;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.reading.Link;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a plan goes on from a day.
 *
 * @param timings of what is not finished; without those of which neither a date nor a predecessor is known
 * @param finish the last day of what is left; empty when nothing is left of which a date can be told
 * @param earliest the last day if everything that is left begins as soon as it can
 * @param marginWorkingDays from the finish to the promise, negative when it breaks; empty without a promise
 * @param criticalPath the chain that makes the plan as long as it is, in its order
 */
public record PlanSchedule(
        Map<UUID, Timing> timings,
        Optional<LocalDate> finish,
        Optional<LocalDate> earliest,
        Optional<Integer> marginWorkingDays,
        List<UUID> criticalPath) {

    static PlanSchedule of(
            List<Activity> activities, List<Link> links, Schedule early, Schedule expected, boolean promised) {
        Set<UUID> successors = links.stream().map(Link::successorId).collect(Collectors.toSet());
        Map<UUID, ScheduledActivity> earliest = byId(early);
        Map<UUID, ScheduledActivity> expectedById = byId(expected);
        Map<UUID, Timing> timings = new HashMap<>();
        for (Activity activity : activities) {
            boolean open = activity.status().actualFinish().isEmpty();
            boolean known = activity.plan().start().isPresent()
                    || activity.plan().finish().isPresent()
                    || activity.status().actualStart().isPresent()
                    || successors.contains(activity.id());
            ScheduledActivity first = earliest.get(activity.id());
            ScheduledActivity then = expectedById.get(activity.id());
            if (open && known && first != null && then != null) {
                timings.put(activity.id(), timing(first, then));
            }
        }
        if (timings.isEmpty()) {
            return new PlanSchedule(timings, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        return new PlanSchedule(
                timings,
                Optional.of(expected.finish()),
                Optional.of(early.finish()),
                promised ? Optional.of(expected.marginWorkingDays()) : Optional.empty(),
                early.drivingPath().stream()
                        .map(UUID::fromString)
                        .filter(timings::containsKey)
                        .toList());
    }

    private static Map<UUID, ScheduledActivity> byId(Schedule schedule) {
        Map<UUID, ScheduledActivity> byId = new HashMap<>();
        schedule.activities()
                .forEach(one -> byId.put(UUID.fromString(one.activity().key()), one));
        return byId;
    }

    /** @param expected as it comes if everything goes on as planned */
    public static Timing timing(ScheduledActivity early, ScheduledActivity expected) {
        return new Timing(
                new Dates(early.earlyStart(), early.earlyFinish()),
                new Dates(expected.earlyStart(), expected.earlyFinish()),
                new Dates(early.lateStart(), early.lateFinish()),
                early.totalFloatWorkingDays(),
                expected.totalFloatWorkingDays(),
                early.critical()
                        ? Criticality.CRITICAL
                        : early.nearCritical() ? Criticality.NEAR_CRITICAL : Criticality.RELAXED,
                early.drivingPredecessor().map(UUID::fromString));
    }
}
