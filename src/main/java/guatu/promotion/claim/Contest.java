package guatu.promotion.claim;

import guatu.promotion.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit says that a lead is its own.
 *
 * @param claimId the claim that it contests
 * @param holder the unit that holds the claim
 * @param unit that contests it
 */
public record Contest(
        UUID id,
        UUID claimId,
        Unit holder,
        Unit unit,
        String reason,
        Instant recordedAt,
        String recordedBy,
        Optional<Decision> decision) {

    /** @param upheld the lead goes to the unit that contested it */
    public record Decision(boolean upheld, String reason, Instant decidedAt, String decidedBy) {}
}
