package guatu.scheduling.risk;

import java.util.Arrays;

/**
 * The quantiles of an estimate at evenly spaced normal scores from −5 to 5, to be interpolated: dense where the tails are,
 * so that a lognormal with a deviation of 1 is met to 1 part in 20,000. Steps are not smoothed; see {@link Discrete}.
 */
record QuantileTable(float[] quantiles) {

    static final int CELLS = 512;
    private static final double FARTHEST = 5;
    private static final double WIDTH = 2 * FARTHEST / CELLS;
    private static final double[] PROBABILITY = new double[CELLS + 1];

    static {
        Arrays.setAll(PROBABILITY, i -> NormalScore.probability(score(i)));
    }

    /** The estimate's values, each times the scale. */
    static QuantileTable of(Estimate estimate, double scale) {
        float[] quantiles = new float[CELLS + 1];
        switch (estimate) {
            case PertBeta pert -> PertShapes.fill(pert, scale, quantiles);
            case LogNormal logNormal -> fill(logNormal, scale, quantiles);
            default -> {
                for (int i = 0; i <= CELLS; i++) {
                    quantiles[i] = (float) (scale * estimate.quantile(PROBABILITY[i]));
                }
            }
        }
        return new QuantileTable(quantiles);
    }

    /** Evenly spaced scores make its quantiles a geometric sequence. */
    private static void fill(LogNormal estimate, double scale, float[] quantiles) {
        double value = scale * estimate.median() * Math.exp(-FARTHEST * estimate.logDeviation());
        double growth = Math.exp(WIDTH * estimate.logDeviation());
        for (int i = 0; i <= CELLS; i++) {
            quantiles[i] = (float) value;
            value *= growth;
        }
    }

    /** Where a probability lies in the table: whole cells and a part of one. */
    static double position(double probability) {
        return Math.clamp((NormalScore.of(probability) + FARTHEST) / WIDTH, 0, CELLS - 1e-9);
    }

    static double probabilityAt(int index) {
        return PROBABILITY[index];
    }

    private static double score(int index) {
        return -FARTHEST + index * WIDTH;
    }
}
