package guatu.promotion.promise;

import guatu.promotion.Money;
import guatu.promotion.promise.Measure.Quantity;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a promise says.
 *
 * @param wording as the agreement has it
 * @param amount in yuan or the currency's whole units, in yuan a mu, or people; 1 for what is done or not
 * @param currency of an amount of money; otherwise empty
 * @param dueOn the last day on which it is kept in time
 * @param basis agreement, policy document or minutes that it rests on; the zone promises nothing without one
 */
public record Terms(
        Measure measure, String wording, BigDecimal amount, String currency, Optional<LocalDate> dueOn, String basis) {

    private static final int LONGEST = 4_000;

    public Terms {
        wording = wording.strip();
        basis = basis.strip();
        if (wording.isEmpty() || wording.length() > LONGEST) {
            throw new Refused("promise.refused.wording", wording.length(), LONGEST);
        }
        if (amount.signum() <= 0) {
            throw new Refused("promise.refused.amount", amount.toPlainString());
        }
        boolean money = measure.quantity() == Quantity.MONEY || measure.quantity() == Quantity.MONEY_PER_MU;
        if (money != Money.CURRENCIES.contains(currency)) {
            throw new Refused("promotion.refused.currency", currency, String.join(", ", Money.CURRENCIES));
        }
        if (measure.side() == Side.ZONE && basis.isEmpty()) {
            throw new Refused("promise.refused.basis");
        }
    }

    /** What is done or not. */
    public static Terms deed(Measure measure, String wording, Optional<LocalDate> dueOn, String basis) {
        return new Terms(measure, wording, BigDecimal.ONE, "", dueOn, basis);
    }
}
