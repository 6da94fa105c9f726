package guatu.scheduling.risk;

/**
 * How long something may take, as a distribution: what people say (three points) or what history shows. All values are
 * in {@link #unit()}, and none is negative.
 */
public sealed interface Estimate permits Certain, Discrete, Empirical, LogNormal, PertBeta, Triangular {

    EstimateUnit unit();

    /**
     * The value that is not exceeded with this probability (the inverse of the cumulative distribution), in {@link #unit()}.
     *
     * @param probability more than 0 and less than 1
     */
    double quantile(double probability);

    /** The expected value, in {@link #unit()}. */
    double mean();

    /**
     * PERT's distribution over three points, or a sure value if all three are the same.
     *
     * @throws IllegalArgumentException unless 0 ≤ optimistic ≤ most likely ≤ pessimistic
     */
    static Estimate ofThreePoints(EstimateUnit unit, double optimistic, double mostLikely, double pessimistic) {
        return optimistic == pessimistic && mostLikely == optimistic
                ? new Certain(unit, mostLikely)
                : new PertBeta(unit, optimistic, mostLikely, pessimistic);
    }
}
