package guatu.scheduling.risk;

/** Draws durations, block by block. One thread's: it keeps its room between draws. */
final class DurationDraw {

    private final LatinHypercube design;
    private final SharedDraws[] shared;
    private final float[] value;
    private final float[] impact;

    DurationDraw(LatinHypercube design, SharedDraws[] shared) {
        this.design = design;
        this.shared = shared;
        this.value = new float[design.lanes];
        this.impact = new float[design.lanes];
    }

    /** @param duration gets the rounded length of each run of the block */
    void draw(UncertainDuration activity, int block, int[] duration) {
        activity.base().draw(design, block, value);
        for (UncertainDuration.Exposed each : activity.exposed()) {
            stretch(shared[block].multiple()[each.factor()], each.share());
        }
        for (UncertainDuration.Struck each : activity.multiplied()) {
            each.impact().draw(design, block, impact);
            multiply(shared[block].happened()[each.event()]);
        }
        for (UncertainDuration.Struck each : activity.lengthened()) {
            each.impact().draw(design, block, impact);
            lengthen(shared[block].happened()[each.event()]);
        }
        for (int lane = 0; lane < duration.length; lane++) {
            int left = (int) (Math.min(value[lane], UncertainDuration.LONGEST) + 0.5f);
            duration[lane] = Math.max(0, left + activity.done());
        }
    }

    private void stretch(float[] multiple, float share) {
        for (int lane = 0; lane < value.length; lane++) {
            value[lane] *= 1 + share * (multiple[lane] - 1);
        }
    }

    private void multiply(float[] happened) {
        for (int lane = 0; lane < value.length; lane++) {
            value[lane] *= 1 + happened[lane] * (impact[lane] - 1);
        }
    }

    private void lengthen(float[] happened) {
        for (int lane = 0; lane < value.length; lane++) {
            value[lane] += happened[lane] * impact[lane];
        }
    }
}
