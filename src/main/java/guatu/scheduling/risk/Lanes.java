package guatu.scheduling.risk;

import guatu.scheduling.CompiledPlan;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.NetworkArrays;

/**
 * The passes of the critical path method over a block of runs at once: a row for each moment, a lane in it for each run, so
 * that a link is one loop over two rows, which the compiler turns into vector instructions.
 */
abstract sealed class Lanes permits CalendarLanes, WorkedLanes {

    final NetworkArrays network;
    final Bounds bounds;
    /** Finishes beyond it stay at it: no date lies there, and sums must not overflow. */
    final int horizon;

    final int[][] duration;
    /** By {@link NetworkArrays#source}: early moments, which {@link #backward} replaces by late ones. */
    final int[][] moment;
    /** When each run finishes. */
    final int[] completion;
    /** How often each activity was critical, over all blocks. */
    final int[] critical;

    Lanes(CompiledPlan plan, int lanes) {
        this.network = plan.arrays();
        this.bounds = plan.bounds();
        this.horizon = plan.horizon();
        this.duration = new int[network.activityCount][lanes];
        this.moment = new int[2 * network.activityCount][lanes];
        this.completion = new int[lanes];
        this.critical = new int[network.activityCount];
    }

    static Lanes of(CompiledPlan plan, int lanes) {
        return plan.clocks()
                .<Lanes>map(several -> new CalendarLanes(plan, several, lanes))
                .orElseGet(() -> new WorkedLanes(plan, lanes));
    }

    /** The early moments and the completion, from the durations. */
    abstract void forward();

    /** Counts the runs in which a longer duration would move the completion; {@link #forward} comes before it. */
    abstract void backward();
}
