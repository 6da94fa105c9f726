package guatu.promotion.investor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that lets an investor read the promises of one deal; of its secret only the hash is kept.
 *
 * @param endsOn the last day on which it opens
 * @param openings how often it was opened
 */
public record InvestorLink(
        UUID id,
        LocalDate endsOn,
        Instant issuedAt,
        String issuedBy,
        Optional<Instant> revokedAt,
        int openings,
        Optional<Instant> lastOpenedAt) {

    public boolean opensOn(LocalDate day) {
        return revokedAt.isEmpty() && !day.isAfter(endsOn);
    }
}
