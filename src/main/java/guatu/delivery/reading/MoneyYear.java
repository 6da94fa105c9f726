package guatu.delivery.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Money of one year in one currency.
 *
 * @param planned empty when no plan of the year was stated
 * @param done what the standing records of the year add up to
 * @param source of the plan
 */
public record MoneyYear(int year, String currency, Optional<BigDecimal> planned, BigDecimal done, String source) {

    /** Share of the plan that is done; empty without a plan. */
    public Optional<BigDecimal> percent() {
        return planned.filter(amount -> amount.signum() > 0)
                .map(amount -> done.multiply(BigDecimal.valueOf(100)).divide(amount, 1, RoundingMode.HALF_UP));
    }
}
