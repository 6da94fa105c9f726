package guatu.supervision.league;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A number of an indicator's part, as somebody states it. */
public record Stated(String indicator, String part, BigDecimal value, Optional<BigDecimal> target, String source) {

    Typed of(UUID unit) {
        return new Typed(unit, indicator, part, value, target, source.strip());
    }
}
