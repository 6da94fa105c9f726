package guatu.scheduling.risk;

/**
 * The lognormal distribution: no upper end, and a long tail to the right, as durations of approvals and of building work
 * have (Trietsch, Mazmanyan, Gevorgyan and Baker, "Modeling activity times by the Parkinson distribution with a lognormal
 * core", European Journal of Operational Research 216, 2012).
 *
 * @param logDeviation the standard deviation of the natural logarithm
 */
public record LogNormal(EstimateUnit unit, double median, double logDeviation) implements Estimate {

    /** Beyond it the 90th percentile is forty times the median: a slip of the pen, not an estimate. */
    private static final double WIDEST = 3;

    /** @throws IllegalArgumentException if the median or the deviation is not positive, or the deviation exceeds 3 */
    public LogNormal {
        Domain.require(median > 0 && Double.isFinite(median), median, "a median above zero");
        Domain.require(
                logDeviation > 0 && logDeviation <= WIDEST,
                logDeviation,
                "a deviation of the logarithm above 0 and up to " + WIDEST);
    }

    /**
     * @param tenth the value that is undercut in one case of ten (P10)
     * @param ninetieth the value that is exceeded in one case of ten (P90)
     * @throws IllegalArgumentException unless 0 &lt; tenth &lt; ninetieth
     */
    public static LogNormal ofTenthAndNinetieth(EstimateUnit unit, double tenth, double ninetieth) {
        Domain.require(
                tenth > 0 && tenth < ninetieth,
                "%s and %s".formatted(tenth, ninetieth),
                "a tenth percentile above zero and below the ninetieth");
        return new LogNormal(
                unit, Math.sqrt(tenth) * Math.sqrt(ninetieth), Math.log(ninetieth / tenth) / (2 * NormalScore.of(0.9)));
    }

    /** @throws IllegalArgumentException unless 0 &lt; most likely &lt; median */
    public static LogNormal ofMostLikelyAndMedian(EstimateUnit unit, double mostLikely, double median) {
        Domain.require(
                mostLikely > 0 && mostLikely < median,
                "%s and %s".formatted(mostLikely, median),
                "a most likely value above zero and below the median");
        return new LogNormal(unit, median, Math.sqrt(Math.log(median / mostLikely)));
    }

    @Override
    public double quantile(double probability) {
        return median * Math.exp(logDeviation * NormalScore.of(probability));
    }

    @Override
    public double mean() {
        return median * Math.exp(logDeviation * logDeviation / 2);
    }
}
