package guatu.delivery.whatif;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.gantt.ChartedPlan;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.outlook.Outlook;
import guatu.delivery.reading.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would follow from a trial.
 *
 * @param mayPlan whether the person may apply it
 * @param activities as they stand
 * @param links as they stand
 * @param chart the plan as it would be, with ghosts of what would move
 * @param alone by how many working days each change by itself would move the finish later; empty of a trial of one change
 * @param moved activities whose dates would change, in the order of the plan
 * @param units those who do them, the most concerned first
 */
public record Effect(
        Initiative initiative,
        boolean mayPlan,
        Trial trial,
        List<Activity> activities,
        List<Link> links,
        ChartedPlan chart,
        Side before,
        Side after,
        Map<TrialChange, Integer> alone,
        List<Moved> moved,
        List<UnitConcerned> units) {

    /**
     * The plan on one side of the trial.
     *
     * @param finish the last day of the plan; empty when nothing is left of which a day is known
     * @param earliest the last day if everything that is left begins as soon as it can
     * @param marginWorkingDays from the finish to the promise, negative when the promise breaks; empty without one
     * @param outlook with which probability the promise holds; empty when nothing can be foreseen
     * @param criticalPath in its order
     */
    public record Side(
            Optional<LocalDate> finish,
            Optional<LocalDate> earliest,
            Optional<Integer> marginWorkingDays,
            Optional<Outlook> outlook,
            List<Activity> criticalPath) {}

    /**
     * @param activity as it stands
     * @param from its dates as they stand; empty when it has none
     * @param workingDays by which it would finish later; negative for earlier
     */
    public record Moved(Activity activity, Optional<Dates> from, Dates to, int workingDays) {}

    /**
     * @param name of the unit
     * @param furthest by how many working days the one that moves most would finish later; negative for earlier
     */
    public record UnitConcerned(String name, List<Moved> moved, int furthest) {}

    /** Whether the same activities, in the same order, make the plan as long as it is. */
    public boolean samePath() {
        return before.criticalPath().stream()
                .map(Activity::id)
                .toList()
                .equals(after.criticalPath().stream().map(Activity::id).toList());
    }
}
