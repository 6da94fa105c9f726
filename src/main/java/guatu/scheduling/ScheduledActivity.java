package guatu.scheduling;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an activity can, and when it must, be done. Starts are the first day worked, finishes the last; a milestone starts
 * and finishes on one day, the one on which its predecessors finish.
 *
 * @param earlyStart the first day on which its predecessors let it start
 * @param lateStart the last day on which it can start without breaking the promise (or, if there is none, without moving
 *     the finish of the plan)
 * @param totalFloatWorkingDays how far it may slip without breaking the promise; negative: by how much it breaks it
 * @param freeFloatWorkingDays how far it may slip without moving any other early date, nor the finish of the plan
 * @param critical whether a day's delay moves the finish of the plan, or breaks the promise further
 * @param drivingPredecessor the predecessor whose finish sets the early start; of several, the one linked first
 */
public record ScheduledActivity(
        Activity activity,
        LocalDate earlyStart,
        LocalDate earlyFinish,
        LocalDate lateStart,
        LocalDate lateFinish,
        int totalFloatWorkingDays,
        int freeFloatWorkingDays,
        boolean critical,
        Optional<String> drivingPredecessor) {}
