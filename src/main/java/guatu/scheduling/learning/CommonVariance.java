package guatu.scheduling.learning;

import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * The variance that samples have in common, and for how many degrees of freedom it counts against a sample's own: some kinds
 * of work spread more than others, but a few activities do not tell how much (moderated variances; Smyth, "Linear models and
 * empirical Bayes methods", Statistical Applications in Genetics and Molecular Biology 3, 2004, section 6.2).
 *
 * @param freedom infinite if the samples' variances differ no more than by chance
 */
record CommonVariance(double value, double freedom) {

    /** A ratio that varies by a tenth of a percent: durations are recorded in days, nothing is known better. */
    static final double LEAST = 1e-6;

    /** Squared distances from a mean, and how many of them are free. */
    record Spread(double squares, int freedom) {

        double variance() {
            return Math.max(LEAST, squares / freedom);
        }
    }

    /** @param spreads of the samples; those without freedom tell nothing, and one must have some */
    static CommonVariance of(List<Spread> spreads) {
        List<Spread> telling =
                spreads.stream().filter(spread -> spread.freedom > 0).toList();
        double[] levels = telling.stream()
                .mapToDouble(spread -> Math.log(spread.variance()) + bias(spread.freedom))
                .toArray();
        double level = 0;
        for (double each : levels) {
            level += each / levels.length;
        }
        double excess = 0;
        for (int i = 0; i < levels.length; i++) {
            excess += (levels[i] - level) * (levels[i] - level) / (levels.length - 1)
                    - Gamma.trigamma(telling.get(i).freedom / 2.0) / levels.length;
        }
        if (levels.length < 2 || excess <= 0) {
            return new CommonVariance(pooled(telling), Double.POSITIVE_INFINITY);
        }
        double freedom = 2 * inverseOfTrigamma(excess);
        return new CommonVariance(Math.exp(level - bias(freedom)), freedom);
    }

    /** Of a sample: its own variance and the common one, each for what it counts. */
    double moderated(Spread own) {
        if (Double.isInfinite(freedom)) {
            return value;
        }
        return Math.max(LEAST, (freedom * value + own.squares) / (freedom + own.freedom));
    }

    private static double pooled(List<Spread> spreads) {
        double squares = spreads.stream().mapToDouble(Spread::squares).sum();
        return Math.max(
                LEAST, squares / spreads.stream().mapToInt(Spread::freedom).sum());
    }

    /** By how much the expected logarithm of a measured variance lies below that of the true one. */
    private static double bias(double freedom) {
        return Math.log(freedom / 2) - Gamma.digamma(freedom / 2);
    }

    /** By halving: the trigamma function falls from infinity to zero. */
    private static double inverseOfTrigamma(double value) {
        double low = Math.log(1e-4);
        double high = Math.log(1e8);
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (Gamma.trigamma(Math.exp(middle)) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low);
    }
}
