package guatu.supervision.scoring;

import java.util.Map;
import java.util.UUID;

/**
 * A unit with what was found of it, by indicator.
 *
 * @param excluded why the unit is not compared, such as force majeure; empty when it is
 */
public record UnitFacts(UUID unit, String code, Map<String, Measured> found, String excluded) {

    public UnitFacts {
        found = Map.copyOf(found);
    }

    public boolean compared() {
        return excluded.isEmpty();
    }

    Measured of(Indicator indicator) {
        return found.getOrDefault(indicator.code(), Measured.nothing());
    }
}
