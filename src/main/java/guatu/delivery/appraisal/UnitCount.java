package guatu.delivery.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * What was counted of a unit.
 *
 * @param part of the whole: records that meet the measure, or money
 * @param whole at least one record, or money
 */
public record UnitCount(UUID unit, BigDecimal part, BigDecimal whole) {

    private static final int PLACES = 4;

    /** The part, or its per cent of the whole, with four decimals. */
    public BigDecimal value(Measure.Kind kind) {
        return switch (kind) {
            case NUMBER -> part;
            case SHARE ->
                whole.signum() == 0
                        ? BigDecimal.ZERO
                        : part.movePointRight(2).divide(whole, PLACES, RoundingMode.HALF_UP);
        };
    }

    /** With what was counted of another organisation of the unit. */
    public UnitCount plus(UnitCount other) {
        return new UnitCount(unit, part.add(other.part), whole.add(other.whole));
    }
}
