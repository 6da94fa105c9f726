package guatu.supervision.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic of scores: quotients with 34 digits, points with four decimals, halves rounded up. */
final class Decimals {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Stands for a share that has no bound: nothing was counted where less is better. */
    static final BigDecimal UNBOUNDED = BigDecimal.valueOf(1_000_000_000L);

    private static final int PLACES = 4;

    private Decimals() {}

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128);
    }

    static BigDecimal points(BigDecimal exact) {
        return exact.setScale(PLACES, RoundingMode.HALF_UP);
    }

    static BigDecimal between(BigDecimal least, BigDecimal value, BigDecimal most) {
        return value.max(least).min(most);
    }

    /** As a person would write it: no needless zeros, at most four decimals. */
    static String text(BigDecimal value) {
        BigDecimal plain = points(value).stripTrailingZeros();
        return (plain.signum() == 0 ? BigDecimal.ZERO : plain).toPlainString();
    }
}
