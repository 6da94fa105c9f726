package guatu.delivery.gantt;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the plan engine says of an activity that is not finished.
 *
 * @param early as soon as its predecessors let it, from the day shown on
 * @param expected when it comes if everything goes on as planned
 * @param late the latest that keeps the promise; without one, the finish of the plan
 * @param totalFloatWorkingDays how far it may slip from its early dates without breaking the promise; negative: by how much
 *     it breaks it
 * @param leftWorkingDays what of it is left where it is expected
 * @param driver the predecessor that holds it back the most
 */
public record Timing(
        Dates early,
        Dates expected,
        Dates late,
        int totalFloatWorkingDays,
        int leftWorkingDays,
        Criticality criticality,
        Optional<UUID> driver) {

    /** Both worked. */
    public record Dates(LocalDate start, LocalDate finish) {}

    public enum Criticality {
        /** Every day of delay moves the finish, or breaks the promise further. */
        CRITICAL,
        /** A few days more and it is critical. */
        NEAR_CRITICAL,
        RELAXED
    }
}
