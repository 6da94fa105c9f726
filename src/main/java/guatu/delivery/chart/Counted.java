package guatu.delivery.chart;

import guatu.delivery.Light;
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
        return new Counted(tallies.counts(), tallies.byUnit());
    }

    public int total() {
        return counts.total();
    }

    public Map<Light, Integer> byLight() {
        return counts.byLight();
    }
}
