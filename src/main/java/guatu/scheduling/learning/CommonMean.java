package guatu.scheduling.learning;

import java.util.Collection;
import java.util.List;

/**
 * A mean of measured means, each weighted by its precision (one over its variance): the random effects model.
 *
 * @param parts how many means it is of
 * @param precisionSquares the sum of the parts' squared precisions
 * @param spread the sum of the parts' squared distances from it, each times its precision
 */
record CommonMean(double value, double precision, int parts, double precisionSquares, double spread) {

    record Part(double value, double precision) {}

    static CommonMean of(List<Part> parts) {
        double precision = parts.stream().mapToDouble(Part::precision).sum();
        double value = parts.stream()
                        .mapToDouble(part -> part.precision() * part.value())
                        .sum()
                / precision;
        double squares = parts.stream()
                .mapToDouble(part -> part.precision() * part.precision())
                .sum();
        double spread = parts.stream()
                .mapToDouble(part -> part.precision() * (part.value() - value) * (part.value() - value))
                .sum();
        return new CommonMean(value, precision, parts.size(), squares, spread);
    }

    /**
     * The variance among what the parts measure, over several such families: by how much they lie farther apart than their
     * precision explains, and zero if they don't. The moment estimator of Bühlmann and Straub 1970, which is also that of
     * DerSimonian and Laird 1986.
     */
    static double varianceAmong(Collection<CommonMean> families) {
        double excess = families.stream()
                .mapToDouble(family -> family.spread - (family.parts - 1))
                .sum();
        double scale = families.stream()
                .mapToDouble(family -> family.precision - family.precisionSquares / family.precision)
                .sum();
        return excess > 0 && scale > 0 ? excess / scale : 0;
    }
}
