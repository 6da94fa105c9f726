package guatu.supervision.whistle;

import guatu.supervision.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A meeting on a whistle that is unclear or crosses units, and what was decided there.
 *
 * @param chairedBy a post or a unit, never a name
 */
public record Meeting(UUID id, LocalDate heldOn, String chairedBy, String minutes, List<Decision> decisions) {

    public Meeting {
        decisions = List.copyOf(decisions);
    }

    /** What a unit is to do by a day. */
    public record Decision(UUID id, Unit unit, String what, LocalDate dueOn) {}
}
