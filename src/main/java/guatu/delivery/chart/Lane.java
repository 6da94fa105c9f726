package guatu.delivery.chart;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.Light;
import java.util.List;
import java.util.Map;

/**
 * A unit's lane.
 *
 * @param byLight how many initiatives show each light
 * @param rows empty when the lane shows counts only
 */
public record Lane(Unit unit, Map<Light, Integer> byLight, List<ChartRow> rows) {

    public Lane {
        byLight = Map.copyOf(byLight);
        rows = List.copyOf(rows);
    }

    public int total() {
        return byLight.values().stream().mapToInt(Integer::intValue).sum();
    }
}
