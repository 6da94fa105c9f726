package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One number of a unit over the period.
 *
 * @param target what was asked for, where the method compares with a target; more than zero
 */
public record Fact(BigDecimal value, Optional<BigDecimal> target) {

    public Fact {
        if (target.filter(asked -> asked.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException(
                    "A target of %s can't be compared with. Expected more than 0. Try leaving the target out."
                            .formatted(target.get()));
        }
    }

    public static Fact of(BigDecimal value) {
        return new Fact(value, Optional.empty());
    }

    public static Fact of(BigDecimal value, BigDecimal target) {
        return new Fact(value, Optional.of(target));
    }

    /** The share of the target that was reached, more than 1 when exceeded; empty without a target. */
    public Optional<BigDecimal> completion(Direction direction) {
        return target.map(asked -> direction == Direction.MORE
                ? Decimals.ratio(value, asked)
                : value.signum() <= 0 ? Decimals.UNBOUNDED : Decimals.ratio(asked, value));
    }
}
