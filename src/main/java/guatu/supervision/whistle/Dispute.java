package guatu.supervision.whistle;

import guatu.supervision.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A unit says that the dispatch is wrong (派单争议), once for each whistle; the supervision office decides with a reason. */
public record Dispute(
        UUID id, Unit unit, String reason, Instant recordedAt, String recordedBy, Optional<Decision> decision) {

    /** @param upheld the unit was right: it leads no more */
    public record Decision(boolean upheld, String reason, Instant decidedAt, String decidedBy) {}
}
