package guatu.supervision.whistle;

import guatu.supervision.Unit;
import java.util.Map;

/**
 * What the records of a period show of a unit, each as a number of whistles. Of units, never of persons, and no rank follows from it.
 *
 * @param counts without those that are none
 */
public record UnitFaults(Unit unit, Map<Fault, Integer> counts) {

    public UnitFaults {
        counts = Map.copyOf(counts);
    }

    public int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }
}
