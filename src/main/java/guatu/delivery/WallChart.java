package guatu.delivery;

import guatu.delivery.chart.ChartCounts;
import guatu.delivery.chart.ChartRow;
import guatu.delivery.chart.Drawing;
import guatu.delivery.chart.Lane;
import guatu.delivery.chart.LatestRecord;
import guatu.delivery.store.ChartCountRows;
import guatu.delivery.store.ChartRows;
import guatu.delivery.store.LightRelation;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wall chart (挂图): everything a person may see, on one page, as of a day. */
@Service
public class WallChart {

    /** So many initiatives are drawn one by one; more are counted per lane. */
    public static final int DRAWN_AT_MOST = 250;

    private static final int LATEST = 12;
    private static final int DEEPEST = 8;

    private final ChartCountRows counts;
    private final ChartRows rows;
    private final InitiativeList list;
    private final RecentCounts recent;

    WallChart(ChartCountRows counts, ChartRows rows, InitiativeList list, RecentCounts recent) {
        this.counts = counts;
        this.rows = rows;
        this.list = list;
        this.recent = recent;
    }

    /**
     * @param drawn true when the lanes hold rows; false when there are too many and the lanes hold counts
     * @param left how many initiatives of a single unit are not drawn
     */
    public record Chart(ChartCounts counts, Drawing drawing, boolean drawn, int left, List<LatestRecord> latest) {}

    @Transactional(readOnly = true)
    public Chart of(Viewer viewer, InitiativeQuery query, AsOf asOf) {
        String[] seen = viewer.paths(Permission.SEE);
        LightRelation lights = list.relation(seen, asOf);
        ChartCounts counted = recent.get(
                RecentCounts.Key.of("chart", seen, query, asOf),
                () -> counts.counts(query, seen, asOf, lights),
                ChartCounts::total);
        List<LatestRecord> latest = counts.latest(seen, asOf, LATEST);
        if (counted.total() > DRAWN_AT_MOST) {
            List<Lane> lanes = recent.get(
                    RecentCounts.Key.of("lanes", seen, query, asOf),
                    () -> branching(query, seen, asOf, lights),
                    any -> counted.total());
            if (lanes.size() > 1) {
                return new Chart(counted, Drawing.of(lanes, asOf.day()), false, 0, latest);
            }
        }
        List<ChartRow> drawn = rows.of(query, seen, asOf, lights, DRAWN_AT_MOST);
        return new Chart(counted, Drawing.of(lanes(drawn), asOf.day()), true, counted.total() - drawn.size(), latest);
    }

    /** Goes down the tree until it branches, so that one big city opens as its districts. */
    private List<Lane> branching(InitiativeQuery query, String[] seen, AsOf asOf, LightRelation lights) {
        List<Lane> lanes = List.of();
        for (int depth = 1; depth <= DEEPEST && lanes.size() < 2; depth++) {
            lanes = counts.lanes(query, seen, asOf, lights, depth);
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
