package guatu.scheduling;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What the late dates are counted back from: the promise, or the finish of the plan if there is none.
 *
 * @param time of the pass
 * @param margin worked units of the standard calendar from the finish of the plan to the promise; negative when it cannot
 *     be kept, zero without a promise
 * @param finishMoment the end of the plan; one of nothing but milestones still takes the day on which they lie
 * @param endMoment of the promise, or of the plan if there is none
 */
record Limit(int time, int margin, int finishMoment, int endMoment) {

    static Limit of(
            Timeline timeline,
            ShiftCalendar standard,
            int startMoment,
            int completion,
            Optional<LocalDateTime> promise) {
        int worked = timeline.finishMoment(completion);
        boolean noWork = standard.workAt(worked) <= standard.workAt(startMoment);
        int finish = noWork ? endOfFirstDay(standard, startMoment) : worked;
        if (promise.isEmpty()) {
            return new Limit(completion, 0, finish, finish);
        }
        int margin = standard.workAt(PlanTime.of(promise.get())) - standard.workAt(finish);
        int time =
                noWork ? timeline.timeOf(standard.plus(worked, margin)) : timeline.timeOf(PlanTime.of(promise.get()));
        return new Limit(time, margin, finish, PlanTime.of(promise.get()));
    }

    private static int endOfFirstDay(ShiftCalendar standard, int startMoment) {
        int starts = standard.startOnOrAfter(startMoment);
        return standard.finishOnOrBefore(PlanTime.endOf(PlanTime.dateOf(starts)));
    }
}
