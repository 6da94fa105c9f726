package guatu.testing;

import guatu.directory.Organisation;
import java.util.List;
import java.util.UUID;

/**
 * A project promised for 31 December 2026 with three activities in a row: filing (备案, January), construction (施工,
 * February to October) and acceptance (验收, a gate and milestone, 30 November).
 */
public record TestInitiative(UUID id, String code, Organisation organisation, List<UUID> activities) {

    public UUID filing() {
        return activities.get(0);
    }

    public UUID construction() {
        return activities.get(1);
    }

    /** The gate. */
    public UUID acceptance() {
        return activities.get(2);
    }
}
