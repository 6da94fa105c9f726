package guatu.scheduling.risk;

import java.util.function.IntFunction;

/** The ranks of an uncertain quantity over all runs. One thread's: each answer holds until the next question. */
final class RunRanks {

    /** Whole steps per unit of a multiple, which has to be ranked as a whole number. */
    private static final float RESOLUTION = 1_000_000;

    private final LatinHypercube design;
    private final SharedDraws[] shared;
    private final DurationDraw draw;
    private final Ranking ranking;
    private final int[] duration;
    private final int[] values;
    private final float[] block;
    private final float[] ranks;

    RunRanks(LatinHypercube design, SharedDraws[] shared) {
        this.design = design;
        this.shared = shared;
        this.draw = new DurationDraw(design, shared);
        this.ranking = new Ranking(design.runs);
        this.duration = new int[design.lanes];
        this.values = new int[design.runs];
        this.block = new float[design.lanes];
        this.ranks = new float[design.runs];
    }

    /** A duration that shares nothing takes every stratum once: its strata are its ranks, and need no sorting. */
    float[] of(UncertainDuration activity) {
        if (activity.sharesNothing() && activity.base() instanceof Quantity.Smooth smooth) {
            return strata(smooth.identity());
        }
        for (int each = 0; each < design.blocks; each++) {
            draw.draw(activity, each, duration);
            System.arraycopy(duration, 0, values, each * design.lanes, design.lanes);
        }
        ranking.rank(values, ranks);
        return ranks;
    }

    float[] ofFactor(int factor) {
        return ofShared(each -> shared[each].multiple()[factor]);
    }

    float[] ofEvent(int event) {
        return ofShared(each -> shared[each].happened()[event]);
    }

    private float[] strata(long identity) {
        for (int each = 0; each < design.blocks; each++) {
            design.drawRanks(identity, each, block);
            System.arraycopy(block, 0, ranks, each * design.lanes, design.lanes);
        }
        return ranks;
    }

    private float[] ofShared(IntFunction<float[]> drawn) {
        for (int each = 0; each < design.blocks; each++) {
            float[] lanes = drawn.apply(each);
            for (int lane = 0; lane < design.lanes; lane++) {
                values[each * design.lanes + lane] = (int) (lanes[lane] * RESOLUTION);
            }
        }
        ranking.rank(values, ranks);
        return ranks;
    }
}
