package guatu.shell.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as offices write them: grouped by thousands, no needless zeros; money in 万元 or 亿元. */
public final class Numbers {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private static final DecimalFormat PLAIN = format("#,##0.######");
    private static final DecimalFormat LARGE = format("#,##0.##");

    private Numbers() {}

    public static String plain(@Nullable Number value) {
        return value == null ? "" : written(PLAIN, value);
    }

    /** Yuan (or dollars) as 亿 from a hundred million on, as 万 below that: the number only, with at most two decimals. */
    public static String inLargeUnit(BigDecimal amount) {
        return written(LARGE, amount.divide(largeUnit(amount)));
    }

    /** True when {@link #inLargeUnit} counts in 亿 (hundred millions), false when in 万 (ten thousands). */
    public static boolean inHundredMillions(BigDecimal amount) {
        return amount.abs().compareTo(HUNDRED_MILLION) >= 0;
    }

    private static BigDecimal largeUnit(BigDecimal amount) {
        return inHundredMillions(amount) ? HUNDRED_MILLION : TEN_THOUSAND;
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /** A format keeps state while it works, so each number has a copy of its own. */
    private static String written(DecimalFormat format, Number value) {
        return ((DecimalFormat) format.clone()).format(value);
    }
}
