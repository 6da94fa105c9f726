package guatu.delivery;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How likely a promise holds, in the classes by which lists are narrowed; {@link LikelihoodBounds} says where they meet. */
public enum Likelihood {
    UNLIKELY("under_50"),
    UNSURE("from_50"),
    LIKELY("from_80"),
    /** Nothing is promised, nothing is left to be done, or nothing could be scheduled. */
    UNKNOWN("unknown");

    /** The probability that stands for none, so that it comes last in the order. */
    public static final int NONE = 2;

    private static final BigDecimal BEYOND = BigDecimal.valueOf(NONE + 1L);

    /** What it was called in addresses that may still be kept somewhere. */
    private final String formerCode;

    Likelihood(String formerCode) {
        this.formerCode = formerCode;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its code, or the one that it had when its bounds stood in its name. */
    public static Optional<Likelihood> of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code) || one.formerCode.equals(code))
                .findFirst();
    }

    /** The least probability of the class, 0 to 1; {@link #NONE} for the unknown. */
    public BigDecimal from(LikelihoodBounds bounds) {
        return switch (this) {
            case UNLIKELY -> BigDecimal.ZERO;
            case UNSURE -> bounds.unsureFrom();
            case LIKELY -> bounds.likelyFrom();
            case UNKNOWN -> BigDecimal.valueOf(NONE);
        };
    }

    /** What is as likely as this belongs to the class above. */
    public BigDecimal below(LikelihoodBounds bounds) {
        return switch (this) {
            case UNLIKELY -> bounds.unsureFrom();
            case UNSURE -> bounds.likelyFrom();
            case LIKELY -> BigDecimal.valueOf(NONE);
            case UNKNOWN -> BEYOND;
        };
    }
}
