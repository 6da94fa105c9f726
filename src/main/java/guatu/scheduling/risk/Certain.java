package guatu.scheduling.risk;

/** A value that is sure: a day that is fixed, a duration that the law sets. */
public record Certain(EstimateUnit unit, double value) implements Estimate {

    /** @throws IllegalArgumentException if the value is negative or not finite */
    public Certain {
        Domain.require(value >= 0 && Double.isFinite(value), value, "a value of zero or more");
    }

    @Override
    public double quantile(double probability) {
        return value;
    }

    @Override
    public double mean() {
        return value;
    }
}
