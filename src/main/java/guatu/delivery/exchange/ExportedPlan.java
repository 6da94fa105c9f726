package guatu.delivery.exchange;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.scheduling.Dates;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.exchange.Plan;
import guatu.scheduling.exchange.PlanWriting;
import guatu.scheduling.exchange.PlanWriting.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An initiative's plan, to be taken away.
 *
 * @param activities in the plan's order
 * @param plan the same as a file's, the initiative itself as the summary above
 */
public record ExportedPlan(Initiative initiative, List<Activity> activities, Plan plan) {

    public ExportedPlan {
        activities = List.copyOf(activities);
    }

    /** An activity whose stated dates don't fit its length, its links or its calendar: the file says what fits. */
    public record Moved(Activity activity, LocalDate start, LocalDate finish) {}

    public byte[] content(Format format) {
        return PlanWriting.write(plan, format).content();
    }

    /** What of the plan isn't in the file. */
    public List<LeftOut> leftOut(Format format) {
        Map<String, String> names = plan.tasks().stream().collect(Collectors.toMap(Plan.Task::uid, Plan.Task::name));
        return PlanWriting.write(plan, format).left().stream()
                .map(one -> LeftOut.of(one, names.getOrDefault(one.uid(), "")))
                .distinct()
                .toList();
    }

    /** Of what is not finished; what is stands in the file as it happened. */
    public List<Moved> moved() {
        Map<String, ScheduledActivity> scheduled = plan.schedule().activities().stream()
                .collect(Collectors.toMap(one -> one.activity().key(), Function.identity()));
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            Optional.ofNullable(scheduled.get(OutgoingPlan.key(i)))
                    .map(ScheduledActivity::planned)
                    .filter(dates -> activity.status().actualFinish().isEmpty() && differs(activity, dates))
                    .ifPresent(dates -> moved.add(new Moved(activity, dates.start(), dates.finish())));
        }
        return moved;
    }

    private static boolean differs(Activity activity, Dates dates) {
        boolean begun = activity.type() == Activity.Type.MILESTONE
                || activity.plan().start().equals(Optional.of(dates.start()));
        return !begun || !activity.plan().finish().equals(Optional.of(dates.finish()));
    }
}
