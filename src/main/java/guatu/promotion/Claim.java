package guatu.promotion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit holds a lead.
 *
 * @param person display name of who claimed it for the unit
 * @param holdsUntil the last day, unless a contact or a move counts it anew
 */
public record Claim(UUID id, Unit unit, String person, LocalDate claimedOn, LocalDate holdsUntil) {

    /** Past its last day another unit may claim the lead. */
    public boolean lapsed(LocalDate day) {
        return day.isAfter(holdsUntil);
    }
}
