package guatu.shell;

import java.math.BigDecimal;

/**
 * A number as it was written. One like {@code 1e999999999} is short to write and fills the memory as soon as somebody
 * shows or stores it, so there is a limit to both sides of the decimal point.
 */
public final class WrittenNumber {

    private static final int MOST_DIGITS = 60;

    private WrittenNumber() {}

    /** @throws NumberFormatException when it is no number, or has more than 60 digits before or behind its point */
    public static BigDecimal parse(String text) {
        return limited(new BigDecimal(text));
    }

    /** @throws NumberFormatException when it has more than 60 digits before or behind its point */
    public static BigDecimal limited(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new NumberFormatException("more than %d digits".formatted(MOST_DIGITS));
        }
        return number;
    }
}
