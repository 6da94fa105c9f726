package guatu.scheduling.risk;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The beta distribution of PERT over three points, with mean (optimistic + 4 · most likely + pessimistic) / 6.
 *
 * <p>Malcolm, Roseboom, Clark and Fazar, "Application of a technique for research and development program evaluation",
 * Operations Research 7 (1959); the shape parameters are 1 + 4 · (m − o) / (p − o) and 1 + 4 · (p − m) / (p − o).
 */
public record PertBeta(EstimateUnit unit, double optimistic, double mostLikely, double pessimistic)
        implements Estimate {

    /** @throws IllegalArgumentException unless 0 ≤ optimistic ≤ most likely ≤ pessimistic, the last above the first */
    public PertBeta {
        Domain.requireThreePoints(optimistic, mostLikely, pessimistic);
    }

    @Override
    public double quantile(double probability) {
        return optimistic
                + (pessimistic - optimistic) * shape(modePosition()).inverseCumulativeProbability(probability);
    }

    @Override
    public double mean() {
        return (optimistic + 4 * mostLikely + pessimistic) / 6;
    }

    /** Where the most likely value lies between the other two: 0 to 1. */
    double modePosition() {
        return (mostLikely - optimistic) / (pessimistic - optimistic);
    }

    /** The distribution between 0 and 1 whose mode is there. */
    static BetaDistribution shape(double modePosition) {
        return new BetaDistribution(1 + 4 * modePosition, 5 - 4 * modePosition);
    }
}
