package guatu.supervision.onsite;

import guatu.supervision.Unit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A leader's post follows a unit, or one of its initiatives (包联).
 *
 * @param post never a name
 * @param initiative its code; empty for the whole unit
 */
public record Duty(
        UUID id,
        String post,
        Unit unit,
        String initiative,
        String initiativeName,
        LocalDate since,
        Optional<LocalDate> until) {}
