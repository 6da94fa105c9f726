package guatu.promotion;

import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.List;

/**
 * An amount in one currency, never converted.
 *
 * @param amount in whole units of the currency (元, not 万元), above zero
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {

    /** Currencies that an investment may be stated in. */
    public static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "JPY", "KRW", "HKD");

    public Money {
        if (amount.signum() <= 0) {
            throw new Refused("promotion.refused.amount", amount.toPlainString());
        }
        if (!CURRENCIES.contains(currency)) {
            throw new Refused("promotion.refused.currency", currency, String.join(", ", CURRENCIES));
        }
    }
}
