package guatu.delivery.appraisal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which organisations count for which unit: a unit and everything below it that is no unit of its own.
 *
 * @param unitOf unit by organisation
 */
public record ComparedUnits(Map<UUID, UUID> unitOf) {

    public ComparedUnits {
        unitOf = Map.copyOf(unitOf);
    }

    /** What counts for one of them. */
    public ComparedUnits only(UUID unit) {
        Map<UUID, UUID> kept = new HashMap<>();
        unitOf.forEach((organisation, of) -> {
            if (of.equals(unit)) {
                kept.put(organisation, of);
            }
        });
        return new ComparedUnits(kept);
    }
}
