package guatu.promotion.signing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signings added up by the counting rule: sums per currency, never converted.
 *
 * @param signings how many of each kind
 * @param counted what is new, by currency
 * @param stated what was signed as on paper, by currency: what would be added up without the rule
 */
public record SigningTally(
        Map<SigningKind, Long> signings, Map<String, BigDecimal> counted, Map<String, BigDecimal> stated) {

    public static SigningTally of(List<Signing> signings) {
        Map<SigningKind, Long> kinds = new TreeMap<>();
        Map<String, BigDecimal> counted = new TreeMap<>();
        Map<String, BigDecimal> stated = new TreeMap<>();
        for (Signing signing : signings) {
            kinds.merge(signing.kind(), 1L, Long::sum);
            if (!signing.currency().isEmpty()) {
                counted.merge(signing.currency(), signing.counted(), BigDecimal::add);
                signing.stated().ifPresent(sum -> stated.merge(signing.currency(), sum, BigDecimal::add));
            }
        }
        return new SigningTally(kinds, counted, stated);
    }

    /** Projects that count: every one at its first signing. */
    public long projects() {
        return of(SigningKind.FIRST);
    }

    public long of(SigningKind kind) {
        return signings.getOrDefault(kind, 0L);
    }
}
