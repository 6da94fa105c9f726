package guatu.delivery.parallel;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Plan;
import guatu.delivery.gantt.ChartedPlan;
import guatu.delivery.gantt.ChartedPlan.Trial;
import guatu.delivery.gantt.Gantt;
import guatu.delivery.gantt.GanttLayout;
import guatu.delivery.gantt.GanttView;
import guatu.delivery.gantt.TimeAxis;
import guatu.delivery.gantt.Timing;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.planning.PlanSchedule;
import guatu.delivery.reading.Link;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.parallel.ParallelPlan.Carried;
import guatu.scheduling.parallel.SerialToParallel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A serial plan and its parallel one as Gantt charts that stand one above the other on one time axis. In the parallel one
 * ghosts show where work stood, and the links that went are there to be seen.
 */
public record TwoPlans(ChartedPlan serial, ChartedPlan parallel) {

    public record Charts(Gantt serial, Gantt parallel) {}

    static TwoPlans of(
            SerialToParallel both,
            List<Activity> activities,
            List<Link> links,
            LocalDate today,
            Optional<LocalDate> promisedOn) {
        Map<UUID, Timing> before = timings(both.serial(), activities);
        Map<UUID, Timing> after = timings(both.parallel(), activities);
        List<Link> dropped = both.plan().dropped().stream().map(PlanLinks::kept).toList();
        List<Link> carried = both.plan().carried().stream()
                .map(Carried::link)
                .map(PlanLinks::kept)
                .toList();
        List<Link> left = Stream.concat(
                        links.stream().filter(link -> dropped.stream().noneMatch(link::sameEndsAndType)),
                        carried.stream())
                .toList();
        Trial changes = new Trial(moved(before, after), new HashSet<>(carried), dropped);
        return new TwoPlans(
                chart(activities, links, before, both.serial(), today, promisedOn, Trial.NONE),
                chart(activities, left, after, both.parallel(), today, promisedOn, changes));
    }

    /** Both on the axis that has room for both. */
    public Charts drawn(GanttView view) {
        TimeAxis axis = GanttLayout.axis(List.of(serial, parallel), view.zoom());
        return new Charts(GanttLayout.on(axis, serial, view), GanttLayout.on(axis, parallel, view));
    }

    private static ChartedPlan chart(
            List<Activity> activities,
            List<Link> links,
            Map<UUID, Timing> timings,
            Schedule schedule,
            LocalDate today,
            Optional<LocalDate> promisedOn,
            Trial trial) {
        return new ChartedPlan(
                activities.stream()
                        .map(one -> dated(one, Optional.ofNullable(timings.get(one.id()))))
                        .toList(),
                links,
                timings,
                Optional.empty(),
                promisedOn,
                Optional.of(schedule.finish()),
                today,
                trial);
    }

    /** Drawn where the schedule has it; what is finished stands where it happened. */
    private static Activity dated(Activity activity, Optional<Timing> timing) {
        return timing.map(Timing::expected)
                .map(dates -> activity.planned(
                        new Plan(Optional.of(dates.start()), Optional.of(dates.finish()), "day"),
                        activity.durationWorkingDays(),
                        activity.terms()))
                .orElse(activity);
    }

    private static Map<UUID, Timing> timings(Schedule schedule, List<Activity> activities) {
        Map<UUID, Timing> timings = new HashMap<>();
        activities.stream().filter(one -> one.status().actualFinish().isEmpty()).forEach(one -> {
            ScheduledActivity when = schedule.activity(one.id().toString());
            timings.put(one.id(), PlanSchedule.timing(when, when));
        });
        return timings;
    }

    private static Map<UUID, Dates> moved(Map<UUID, Timing> before, Map<UUID, Timing> after) {
        Map<UUID, Dates> moved = new HashMap<>();
        before.forEach((id, was) -> {
            Timing now = after.get(id);
            if (now != null && !now.expected().equals(was.expected())) {
                moved.put(id, was.expected());
            }
        });
        return moved;
    }
}
