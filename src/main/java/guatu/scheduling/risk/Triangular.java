package guatu.scheduling.risk;

/** The triangular distribution over three points: more weight in the tails than {@link PertBeta}. */
public record Triangular(EstimateUnit unit, double optimistic, double mostLikely, double pessimistic)
        implements Estimate {

    /** @throws IllegalArgumentException unless 0 ≤ optimistic ≤ most likely ≤ pessimistic, the last above the first */
    public Triangular {
        Domain.requireThreePoints(optimistic, mostLikely, pessimistic);
    }

    @Override
    public double quantile(double probability) {
        double width = pessimistic - optimistic;
        double left = mostLikely - optimistic;
        return probability * width <= left
                ? optimistic + Math.sqrt(probability * width * left)
                : pessimistic - Math.sqrt((1 - probability) * width * (pessimistic - mostLikely));
    }

    @Override
    public double mean() {
        return (optimistic + mostLikely + pessimistic) / 3;
    }
}
