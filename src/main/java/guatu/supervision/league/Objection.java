package guatu.supervision.league;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a unit holds against its points in a preview.
 *
 * @param indicator whose points; empty for all of them
 */
public record Objection(
        UUID id,
        UUID unit,
        String unitCode,
        String unitName,
        String indicator,
        String text,
        Instant raisedAt,
        Optional<Decision> decision) {

    /** @param upheld true when the unit was right; the table is then corrected before it is published */
    public record Decision(boolean upheld, String note, Instant at, String by) {}

    public boolean upheld() {
        return decision.filter(Decision::upheld).isPresent();
    }
}
