package guatu.supervision.league;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A number that somebody states of a unit, with where it comes from. */
public record Typed(
        UUID unit, String indicator, String part, BigDecimal value, Optional<BigDecimal> target, String source) {}
