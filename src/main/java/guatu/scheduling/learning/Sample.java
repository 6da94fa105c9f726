package guatu.scheduling.learning;

import java.util.Collection;

/**
 * Log ratios of some finished activities.
 *
 * @param squares the sum of squared distances from the mean
 */
record Sample(int size, double mean, double squares) {

    static final Sample NONE = new Sample(0, 0, 0);

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

    CommonVariance.Spread spread() {
        return new CommonVariance.Spread(squares, Math.max(0, size - 1));
    }
}
