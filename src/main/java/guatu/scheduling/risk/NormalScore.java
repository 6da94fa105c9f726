package guatu.scheduling.risk;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** Quantiles of the standard normal distribution. */
final class NormalScore {

    private static final NormalDistribution STANDARD = new NormalDistribution();

    private NormalScore() {}

    /** @param probability more than 0 and less than 1 */
    static double of(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    static double probability(double score) {
        return STANDARD.cumulativeProbability(score);
    }
}
