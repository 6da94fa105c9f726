package guatu.scheduling.risk;

import java.util.List;

/**
 * What was seen with the same kind of activity, such as ratios of actual to planned durations. Between two values it is
 * interpolated; it never goes beyond what was seen.
 *
 * <p>The i-th of n values in order stands at probability (i − ½) / n (Hazen's positions; type 5 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50, 1996).
 *
 * @param values in rising order, at least one
 */
public record Empirical(EstimateUnit unit, List<Double> values) implements Estimate {

    /** @throws IllegalArgumentException if there is no value, or one that is negative or not finite */
    public Empirical {
        values = values.stream().sorted().toList();
        Domain.require(
                !values.isEmpty() && values.getFirst() >= 0 && Double.isFinite(values.getLast()),
                values,
                "at least one value, and none below zero");
    }

    @Override
    public double quantile(double probability) {
        double position = probability * values.size() - 0.5;
        int below = (int) Math.clamp(Math.floor(position), 0, values.size() - 1.0);
        int above = Math.min(below + 1, values.size() - 1);
        double part = Math.clamp(position - below, 0, 1);
        return values.get(below) + part * (values.get(above) - values.get(below));
    }

    /** The mean of the values, which is also that of the interpolated distribution. */
    @Override
    public double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
