package guatu.delivery;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How likely a promise holds, in the classes by which lists are narrowed: a choice of the product. The rule of uncertainty
 * says which likelihood a promise should have, the rule of lights which one is a warning.
 */
public enum Likelihood {
    UNDER_50("0", "0.5"),
    FROM_50("0.5", "0.8"),
    FROM_80("0.8", "1.0001"),
    /** Nothing is promised, nothing is left to be done, or nothing could be scheduled. */
    UNKNOWN("2", "3");

    /** The probability that stands for none, so that it comes last in the order. */
    public static final int NONE = 2;

    private final BigDecimal from;
    private final BigDecimal below;

    Likelihood(String from, String below) {
        this.from = new BigDecimal(from);
        this.below = new BigDecimal(below);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The least probability of the class, 0 to 1; {@link #NONE} for the unknown. */
    public BigDecimal from() {
        return from;
    }

    /** What is as likely as this belongs to the class above. Probabilities have four decimals. */
    public BigDecimal below() {
        return below;
    }
}
