package guatu.delivery.appraisal;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A unit's money of the year, in yuan.
 *
 * @param planned of the whole year
 * @param schedule what the plans ask for by the day: months that are over, by the curve or evenly
 * @param done by the day
 */
public record UnitMoney(UUID unit, BigDecimal planned, BigDecimal schedule, BigDecimal done) {

    /** With the money of another organisation of the unit. */
    public UnitMoney plus(UnitMoney other) {
        return new UnitMoney(unit, planned.add(other.planned), schedule.add(other.schedule), done.add(other.done));
    }
}
