package guatu.scheduling.parallel;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Link;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import java.util.List;
import java.util.function.Function;

/**
 * A serial plan beside its parallel one, both scheduled alike.
 *
 * @param workingDaysSaved between the two finishes
 */
public record SerialToParallel(ParallelPlan plan, Schedule serial, Schedule parallel, int workingDaysSaved) {

    /**
     * @param required as for {@link ParallelPlan#of(Network, List)}
     * @param scheduling how a plan gets its dates, such as forward from a day
     * @param calendar in whose working days the saving is told
     */
    public static SerialToParallel of(
            Network serial, List<Link> required, Function<Network, Schedule> scheduling, WorkingCalendar calendar) {
        ParallelPlan plan = ParallelPlan.of(serial, required);
        Schedule before = scheduling.apply(serial);
        Schedule after = scheduling.apply(plan.network());
        return new SerialToParallel(plan, before, after, calendar.workingDaysBetween(after.finish(), before.finish()));
    }
}
