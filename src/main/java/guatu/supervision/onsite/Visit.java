package guatu.supervision.onsite;

import guatu.supervision.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A leader went to a unit to help on the spot.
 *
 * @param post who went, never a name
 * @param initiative its code; empty when it was about the unit
 * @param decisions what came of it, as orders
 */
public record Visit(
        UUID id,
        String code,
        String post,
        Unit unit,
        String initiative,
        String initiativeName,
        LocalDate on,
        String place,
        String found,
        List<Decision> decisions) {

    public Visit {
        decisions = List.copyOf(decisions);
    }

    /** What a unit is to do by a day. */
    public record Decision(UUID id, Unit unit, String what, LocalDate dueOn) {}
}
