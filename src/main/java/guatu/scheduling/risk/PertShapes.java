package guatu.scheduling.risk;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The quantiles of PERT's beta between 0 and 1, for modes at every 64th: inverting the incomplete beta function once for
 * all takes some hundredths of a second, for each activity of a city it would take hours. Between two modes it is interpolated,
 * which errs by less than a 20,000th of the range.
 */
final class PertShapes {

    private static final int MODES = 64;
    private static final double PRECISION = 1e-9;
    private static final float[][] QUANTILES = new float[MODES + 1][];

    static {
        for (int mode = 0; mode <= MODES / 2; mode++) {
            QUANTILES[mode] = quantiles(PertBeta.shape((double) mode / MODES));
            QUANTILES[MODES - mode] = mirrored(QUANTILES[mode]);
        }
    }

    private PertShapes() {}

    static void fill(PertBeta estimate, double scale, float[] quantiles) {
        double position = estimate.modePosition() * MODES;
        int mode = Math.min((int) position, MODES - 1);
        float[] below = QUANTILES[mode];
        float[] above = QUANTILES[mode + 1];
        float part = (float) (position - mode);
        float least = (float) (scale * estimate.optimistic());
        float width = (float) (scale * (estimate.pessimistic() - estimate.optimistic()));
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = least + width * (below[i] + part * (above[i] - below[i]));
        }
    }

    /** By Newton's method, each from the one before it: the quantiles lie close together. */
    private static float[] quantiles(BetaDistribution shape) {
        float[] quantiles = new float[QuantileTable.CELLS + 1];
        double value = 0.001;
        for (int i = 0; i < quantiles.length; i++) {
            value = quantile(shape, QuantileTable.probabilityAt(i), value);
            quantiles[i] = (float) value;
        }
        return quantiles;
    }

    private static double quantile(BetaDistribution shape, double probability, double near) {
        double value = near;
        double step = 1;
        while (Math.abs(step) > PRECISION) {
            step = (probability - shape.cumulativeProbability(value)) / shape.density(value);
            // Half of the way to an end at most, where the density vanishes.
            step = Math.clamp(step, -value / 2, (1 - value) / 2);
            value += step;
        }
        return value;
    }

    /** The mode on the other side turns the distribution round. */
    private static float[] mirrored(float[] quantiles) {
        float[] mirrored = new float[quantiles.length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = 1 - quantiles[mirrored.length - 1 - i];
        }
        return mirrored;
    }
}
