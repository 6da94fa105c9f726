package guatu.scheduling;

import guatu.calendar.PlanTime;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an activity can, and when it must, be done. Starts are the first day worked, finishes the last; a milestone starts
 * and finishes on one day, the one on which its predecessors finish. What has happened stands at its actual dates.
 *
 * @param early as soon as its predecessors let it
 * @param late as late as it can be without breaking the promise (or, if there is none, without moving the finish of the plan)
 * @param planned when it is meant to be done: early, or as late as the finish of the plan allows if it is to be so
 * @param totalFloat how far it may slip without breaking the promise, in tenths of a minute worked on its calendar; negative:
 *     by how much it breaks it
 * @param freeFloat how far it may slip without moving any other early date, nor the finish of the plan
 * @param critical whether a delay moves the finish of the plan, or breaks the promise further
 * @param nearCritical whether a delay beyond the threshold of the rules does
 * @param drivingPredecessor the predecessor whose finish or start sets the early dates; of several, the one linked first
 */
public record ScheduledActivity(
        Activity activity,
        Dates early,
        Dates late,
        Dates planned,
        int totalFloat,
        int freeFloat,
        boolean critical,
        boolean nearCritical,
        Optional<String> drivingPredecessor) {

    /** The first day on which its predecessors let it start. */
    public LocalDate earlyStart() {
        return early.start();
    }

    public LocalDate earlyFinish() {
        return early.finish();
    }

    /** The last day on which it can start. */
    public LocalDate lateStart() {
        return late.start();
    }

    public LocalDate lateFinish() {
        return late.finish();
    }

    /** Whole working days, rounded down. */
    public int totalFloatWorkingDays() {
        return Math.floorDiv(totalFloat, PlanTime.UNITS_PER_WORKING_DAY);
    }

    public int freeFloatWorkingDays() {
        return Math.floorDiv(freeFloat, PlanTime.UNITS_PER_WORKING_DAY);
    }
}
