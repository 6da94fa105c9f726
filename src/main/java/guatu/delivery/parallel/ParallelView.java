package guatu.delivery.parallel;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.planning.PlanCalendars;
import guatu.scheduling.Ground;
import guatu.scheduling.Link;
import guatu.scheduling.parallel.ParallelPlan.Carried;
import guatu.scheduling.parallel.SerialToParallel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is left of a plan, serial and parallel, from a day on.
 *
 * @param activities by the keys of both schedules
 * @param from the day from which both run
 */
public record ParallelView(
        Initiative initiative,
        boolean mayPlan,
        Map<String, Activity> activities,
        LocalDate from,
        SerialToParallel both,
        PlanCalendars calendars,
        TwoPlans plans) {

    public List<Link> dropped() {
        return both.plan().dropped();
    }

    /** What must stay because a law says so. */
    public List<Link> legal() {
        return kept(Ground.LEGAL);
    }

    /** What must stay because the work can't be done otherwise. */
    public List<Link> technical() {
        return kept(Ground.TECHNICAL);
    }

    public List<Carried> carried() {
        return both.plan().carried();
    }

    public String name(String key) {
        Activity activity = activities.get(key);
        return activity == null ? key : activity.name();
    }

    private List<Link> kept(Ground ground) {
        return both.plan().kept().stream()
                .filter(link -> link.ground() == ground)
                .toList();
    }
}
