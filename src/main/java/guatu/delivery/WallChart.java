package guatu.delivery;

import guatu.delivery.chart.ChartCounts;
import guatu.delivery.chart.ChartRow;
import guatu.delivery.chart.Counted;
import guatu.delivery.chart.Drawing;
import guatu.delivery.chart.Lane;
import guatu.delivery.chart.LatestRecord;
import guatu.delivery.store.ChartRows;
import guatu.delivery.store.LatestRecordRows;
import guatu.delivery.store.Sight;
import guatu.delivery.store.UnitTable;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wall chart (挂图): everything a person may see, on one page, as of a day. */
@Service
public class WallChart {

    /** So many initiatives are drawn one by one; more are counted per lane. */
    public static final int DRAWN_AT_MOST = 250;

    private static final int LATEST = 12;
    private static final int DEEPEST = 8;

    private final Sights sights;
    private final StandingCharts standing;
    private final StandingTallies tallies;
    private final ChartRows rows;
    private final LatestRecordRows latest;
    private final UnitTable units;
    private final InitiativeList list;

    WallChart(
            Sights sights,
            StandingCharts standing,
            StandingTallies tallies,
            ChartRows rows,
            LatestRecordRows latest,
            UnitTable units,
            InitiativeList list) {
        this.sights = sights;
        this.standing = standing;
        this.tallies = tallies;
        this.rows = rows;
        this.latest = latest;
        this.units = units;
        this.list = list;
    }

    /**
     * @param drawn true when the lanes hold rows; false when there are too many and the lanes hold counts
     * @param left how many initiatives of a single unit are not drawn
     */
    public record Chart(ChartCounts counts, Drawing drawing, boolean drawn, int left, List<LatestRecord> latest) {}

    @Transactional(readOnly = true)
    public Chart of(Viewer viewer, InitiativeQuery query, AsOf asOf) {
        Sight sight = sights.of(viewer);
        return asOf.today()
                ? standing.of(sight, query, asOf.day(), () -> read(sight, query, asOf))
                : read(sight, query, asOf);
    }

    private Chart read(Sight sight, InitiativeQuery query, AsOf asOf) {
        Counted counted = tallies.of(query, sight, asOf, list.relationToCount(sight, query, asOf));
        List<LatestRecord> newest = latest.latest(sight, asOf, LATEST);
        if (counted.total() > DRAWN_AT_MOST) {
            List<Lane> lanes = branching(counted.byUnit());
            if (lanes.size() > 1) {
                return new Chart(counted.counts(), Drawing.of(lanes, asOf.day()), false, 0, newest);
            }
        }
        List<ChartRow> drawn = rows.of(query, sight, asOf, list.relation(sight, asOf), DRAWN_AT_MOST);
        return new Chart(
                counted.counts(), Drawing.of(lanes(drawn), asOf.day()), true, counted.total() - drawn.size(), newest);
    }

    /** Goes down the tree until it branches, so that one big city opens as its districts. */
    private List<Lane> branching(Map<UUID, Map<Light, Integer>> byUnit) {
        List<Lane> lanes = List.of();
        for (int depth = 1; depth <= DEEPEST && lanes.size() < 2; depth++) {
            Map<Initiative.Unit, Map<Light, Integer>> together = new LinkedHashMap<>();
            units.lanes(byUnit.keySet(), depth).forEach((unit, lane) -> {
                Map<Light, Integer> sums = together.computeIfAbsent(lane, first -> new EnumMap<>(Light.class));
                byUnit.getOrDefault(unit, Map.of()).forEach((light, number) -> sums.merge(light, number, Integer::sum));
            });
            lanes = together.entrySet().stream()
                    .map(lane -> new Lane(lane.getKey(), lane.getValue(), List.of()))
                    .toList();
        }
        return lanes;
    }

    private static List<Lane> lanes(List<ChartRow> rows) {
        Map<Initiative.Unit, List<ChartRow>> byUnit = new LinkedHashMap<>();
        rows.forEach(row ->
                byUnit.computeIfAbsent(row.unit(), any -> new ArrayList<>()).add(row));
        List<Lane> lanes = new ArrayList<>();
        byUnit.forEach((unit, ofUnit) -> {
            Map<Light, Integer> byLight = new EnumMap<>(Light.class);
            ofUnit.forEach(row -> byLight.merge(row.light(), 1, Integer::sum));
            lanes.add(new Lane(unit, byLight, ofUnit));
        });
        return lanes;
    }
}
