package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a method gives a unit, and how it was reckoned.
 *
 * @param value empty when the indicator does not apply, or the method refuses so small a group
 */
public record Points(Optional<BigDecimal> value, List<Reason> because) {

    public Points {
        because = List.copyOf(because);
    }

    static Points of(BigDecimal exact, Reason... because) {
        return new Points(Optional.of(Decimals.points(exact)), List.of(because));
    }

    static Points none(Reason because) {
        return new Points(Optional.empty(), List.of(because));
    }

    static Points nothingFound() {
        return none(Reason.of("nothing"));
    }
}
