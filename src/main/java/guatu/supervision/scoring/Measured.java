package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of one unit for one indicator: a fact per part. An indicator without parts has one, {@link #WHOLE}.
 */
public record Measured(Map<String, Fact> parts) {

    /** The part of an indicator that is one number. */
    public static final String WHOLE = "whole";

    public Measured {
        parts = Map.copyOf(parts);
    }

    public static Measured of(Fact fact) {
        return new Measured(Map.of(WHOLE, fact));
    }

    /** Nothing was found: the indicator does not apply to the unit in this period. */
    public static Measured nothing() {
        return new Measured(Map.of());
    }

    public Optional<Fact> whole() {
        return part(WHOLE);
    }

    public Optional<Fact> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** How many of a part; none when nothing was counted. */
    BigDecimal count(String part) {
        return part(part).map(Fact::value).orElse(BigDecimal.ZERO);
    }
}
