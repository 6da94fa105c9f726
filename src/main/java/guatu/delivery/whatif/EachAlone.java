package guatu.delivery.whatif;

import guatu.delivery.Activity;
import guatu.delivery.planning.PlanScheduler;
import guatu.delivery.reading.Link;
import guatu.delivery.whatif.TrialChange.Length;
import guatu.scheduling.ChangingPlan;
import guatu.scheduling.Constraint;
import guatu.scheduling.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * By how much each change of a trial would move the finish if it were the only one: so people see which of several does the
 * work. Lengths are changed in one plan, to and fro, which computes only what hangs on them; the rest needs a schedule each.
 */
record EachAlone(PlanScheduler scheduler, List<Activity> standing, List<Link> links, Map<UUID, Constraint> gaps) {

    /**
     * In working days, later or (negative) earlier; nothing of a trial with but one change, whose effect is the whole.
     *
     * @param finish of the plan as it stands
     */
    Map<TrialChange, Integer> of(Trial trial, Optional<LocalDate> finish) {
        Map<TrialChange, Integer> days = new LinkedHashMap<>();
        if (trial.changes().size() < 2 || finish.isEmpty()) {
            return days;
        }
        Map<UUID, Activity> byId = standing.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        Optional<ChangingPlan> changing = scheduler.changing(standing, links, gaps);
        for (TrialChange change : trial.changes()) {
            Optional<LocalDate> then = change instanceof Length(UUID id, int length)
                    ? changing.flatMap(plan -> lasting(plan, Optional.ofNullable(byId.get(id)), length))
                            .or(() -> anew(change))
                    : anew(change);
            then.ifPresent(day -> days.put(change, scheduler.workingDaysBetween(finish.get(), day)));
        }
        return days;
    }

    /** Whether its length, and not what is left of it, says how long it takes. */
    private static boolean isAhead(Activity activity) {
        return activity.status().actualStart().isEmpty()
                && activity.status().actualFinish().isEmpty()
                && activity.durationWorkingDays() > 0;
    }

    private static Optional<LocalDate> lasting(ChangingPlan plan, Optional<Activity> activity, int length) {
        return activity.filter(EachAlone::isAhead).map(ahead -> {
            String key = ahead.id().toString();
            plan.lasting(key, Span.workingDays(length));
            LocalDate finish = plan.finish();
            plan.lasting(key, Span.workingDays(ahead.durationWorkingDays()));
            return finish;
        });
    }

    private Optional<LocalDate> anew(TrialChange change) {
        Trial alone = new Trial(List.of(change));
        TrialPlan plan = TrialPlan.of(standing, links, alone);
        Map<UUID, Constraint> kept = new HashMap<>(gaps);
        alone.starts().forEach(kept::remove);
        return scheduler.schedule(plan.activities(), plan.links(), kept).finish();
    }
}
