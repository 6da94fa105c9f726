package guatu.scheduling.learning;

import java.util.Collection;
import java.util.List;

/**
 * Log ratios of some finished activities.
 *
 * @param squares the sum of squared distances from the mean
 */
record Sample(int size, double mean, double squares) {

    static final Sample NONE = new Sample(0, 0, 0);

    /** A ratio that varies by a tenth of a percent: durations are recorded in days, nothing is known better. */
    private static final double LEAST_VARIANCE = 1e-6;

    static Sample of(Collection<FinishedActivity> activities) {
        double mean = activities.stream()
                .mapToDouble(FinishedActivity::logRatio)
                .average()
                .orElse(0);
        double squares = activities.stream()
                .mapToDouble(FinishedActivity::logRatio)
                .map(ratio -> (ratio - mean) * (ratio - mean))
                .sum();
        return new Sample(activities.size(), mean, squares);
    }

    /**
     * The variance within samples, pooled over all of them.
     *
     * @param partitions the same activities, parted ever less finely: the first that has two in one sample counts
     */
    static double pooledVariance(List<List<Sample>> partitions) {
        for (List<Sample> samples : partitions) {
            int freedom = samples.stream()
                    .mapToInt(sample -> Math.max(0, sample.size - 1))
                    .sum();
            if (freedom > 0) {
                double squares = samples.stream().mapToDouble(Sample::squares).sum();
                return Math.max(LEAST_VARIANCE, squares / freedom);
            }
        }
        return LEAST_VARIANCE;
    }
}
