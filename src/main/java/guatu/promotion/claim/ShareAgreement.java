package guatu.promotion.claim;

import guatu.promotion.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How units share the credit for a lead. */
public record ShareAgreement(UUID id, List<Share> shares, String reason, Instant recordedAt, String recordedBy) {

    public ShareAgreement {
        shares = List.copyOf(shares);
    }

    /** @param percent of the credit, above 0 */
    public record Share(Unit unit, BigDecimal percent, boolean agreed) {}

    /** It holds once every unit has agreed. */
    public boolean holds() {
        return shares.stream().allMatch(Share::agreed);
    }
}
