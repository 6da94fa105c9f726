package guatu.promotion.signing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A signing as it was recorded and counted.
 *
 * @param number of its project's signings, from 1
 * @param stated the whole sum as it was signed; empty when none was stated
 * @param counted what is new by it, in {@code currency}
 * @param promise the day promised to the investor, as it was foreseen on the day of signing
 */
public record Signing(
        UUID id,
        UUID projectId,
        int number,
        Deal deal,
        Optional<Event> event,
        SigningKind kind,
        LocalDate signedOn,
        String place,
        Optional<BigDecimal> stated,
        String currency,
        BigDecimal agreedAfter,
        BigDecimal counted,
        Optional<Promise> promise,
        String reason,
        String source,
        String ruleVersion,
        Instant recordedAt,
        String recordedBy) {

    /**
     * Of which deal it is.
     *
     * @param seen the person may open it; of a deal that they may not, the names are empty
     */
    public record Deal(
            String code, String investor, String project, String unit, String industry, String country, boolean seen) {}

    public record Event(String code, String name) {}

    /**
     * @param percent with which probability it was to hold; empty when nobody asked
     * @param holdsOn the first day that held with the confidence of the rule
     */
    public record Promise(LocalDate on, Optional<Integer> percent, Optional<LocalDate> holdsOn) {}
}
