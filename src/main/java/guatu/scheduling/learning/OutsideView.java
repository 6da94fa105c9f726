package guatu.scheduling.learning;

import guatu.scheduling.risk.Estimate;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.LogNormal;

/**
 * What history says of an activity's duration, as a multiple of its plan: the outside view of reference class forecasting
 * (Kahneman and Tversky 1979; Flyvbjerg, "From Nobel Prize to project management: getting risks right", Project Management
 * Journal 37, 2006).
 *
 * @param medianRatio actual over planned that is exceeded as often as not
 * @param logDeviation the standard deviation of the ratio's natural logarithm, for the next activity of this kind and unit
 * @param sampleSize finished activities of the same kind and unit
 * @param sampleSizeOfKind finished activities of the same kind
 * @param weight how much the median owes to the unit's own activities of the kind, 0 to 1; the rest comes from the kind
 *     elsewhere, and from all kinds
 */
public record OutsideView(
        double medianRatio, double logDeviation, int sampleSize, int sampleSizeOfKind, double weight) {

    /** One in ten takes less than this multiple of its plan (P10). */
    public double tenthRatio() {
        return asEstimate().quantile(0.1);
    }

    /** One in ten takes more than this multiple of its plan (P90). */
    public double ninetiethRatio() {
        return asEstimate().quantile(0.9);
    }

    /** To be simulated in place of what people estimated. */
    public Estimate asEstimate() {
        return new LogNormal(EstimateUnit.RATIO, medianRatio, logDeviation);
    }
}
