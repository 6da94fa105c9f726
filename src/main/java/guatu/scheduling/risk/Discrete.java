package guatu.scheduling.risk;

import java.util.Comparator;
import java.util.List;

/**
 * A few outcomes with a probability each: twenty days, or sixty if experts must review it.
 *
 * @param outcomes in rising order of their values
 */
public record Discrete(EstimateUnit unit, List<Outcome> outcomes) implements Estimate {

    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException unless there is an outcome and the probabilities add up to 1 */
    public Discrete {
        outcomes = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::value))
                .toList();
        double total = outcomes.stream().mapToDouble(Outcome::probability).sum();
        Domain.require(Math.abs(total - 1) < ROUNDING, outcomes, "outcomes whose probabilities add up to 1");
    }

    /** One value that it may be. */
    public record Outcome(double value, double probability) {

        /** @throws IllegalArgumentException if the value is negative or the probability is none */
        public Outcome {
            Domain.require(value >= 0 && Double.isFinite(value), value, "a value of zero or more");
            Domain.requireProbability(probability);
        }
    }

    @Override
    public double quantile(double probability) {
        double reached = 0;
        for (Outcome outcome : outcomes) {
            reached += outcome.probability();
            if (probability <= reached + ROUNDING) {
                return outcome.value();
            }
        }
        return outcomes.getLast().value();
    }

    @Override
    public double mean() {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.value() * outcome.probability())
                .sum();
    }
}
