package guatu.delivery.chart;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.Light;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was added up from {@link Tallies}, so that it is added up once.
 *
 * @param byUnit how many of each unit show each light
 */
public record Counted(ChartCounts counts, Map<UUID, Map<Light, Integer>> byUnit) {

    public Counted {
        byUnit = Map.copyOf(byUnit);
    }

    public static Counted of(Tallies tallies) {
        return of(List.of(tallies), InitiativeQuery.everything());
    }

    /** @param query of which the kinds, lights and the stage are looked at */
    public static Counted of(Collection<Tallies> parts, InitiativeQuery query) {
        CountedSums sums = new CountedSums();
        for (Tallies part : parts) {
            part.addTo(sums, query);
        }
        return sums.counted();
    }

    public int total() {
        return counts.total();
    }

    public Map<Light, Integer> byLight() {
        return counts.byLight();
    }
}
