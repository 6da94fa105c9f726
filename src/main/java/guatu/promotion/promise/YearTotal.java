package guatu.promotion.promise;

import guatu.promotion.promise.Measure.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was promised for a year, and what the year brought.
 *
 * @param investor whose deals it adds up; empty for all of them
 * @param currency of amounts of money; otherwise empty
 * @param due how the promises that fall due in the year stand
 * @param promised what falls due in the year; empty where amounts don't add up, or nothing falls due
 * @param fact what the records show of the year; empty when they show nothing, or amounts don't add up
 */
public record YearTotal(
        String investor,
        Measure measure,
        String currency,
        int year,
        Due due,
        Optional<BigDecimal> promised,
        Optional<BigDecimal> fact) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Promises of a year, counted. */
    public record Due(int all, int kept, int late, int missed) {

        static final Due NONE = new Due(0, 0, 0, 0);

        Due and(Fulfilment.State state) {
            return new Due(
                    all + 1,
                    kept + (state == Fulfilment.State.KEPT ? 1 : 0),
                    late + (state == Fulfilment.State.LATE ? 1 : 0),
                    missed + (state == Fulfilment.State.MISSED ? 1 : 0));
        }
    }

    /** Amounts of these add up over deals; tax per mu does not, and deeds have none. */
    static boolean addsUp(Measure measure) {
        return measure.quantity() == Quantity.MONEY || measure.quantity() == Quantity.PEOPLE;
    }

    /** Share of what was promised for the year, down to a tenth of a percent. */
    public Optional<BigDecimal> percent() {
        return promised.filter(amount -> amount.signum() > 0)
                .flatMap(amount -> fact.map(value -> value.multiply(HUNDRED).divide(amount, 1, RoundingMode.DOWN)));
    }
}
