package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.gantt.Gantt.Arrow;
import guatu.delivery.gantt.Gantt.DayLine;
import guatu.delivery.gantt.Gantt.Row;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Baseline.Span;
import guatu.delivery.reading.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a plan out as a Gantt chart. */
public final class GanttLayout {

    private static final int FOOT = 8;

    private GanttLayout() {}

    /**
     * @param activities in their order, one row each
     * @param baseline the one to compare with, usually the latest
     * @param asOf the page's day; work in progress is drawn up to it
     */
    public static Gantt of(
            List<Activity> activities,
            List<Link> links,
            Optional<Baseline> baseline,
            Optional<LocalDate> promisedOn,
            LocalDate asOf) {
        Map<UUID, Span> baselined = baseline.map(Baseline::dates).orElse(Map.of());
        List<LocalDate> days = Stream.concat(
                        activities.stream().flatMap(activity -> daysOf(activity, baselined.get(activity.id()))),
                        promisedOn.stream())
                .sorted()
                .toList();
        TimeAxis axis = days.isEmpty()
                ? new TimeAxis(asOf.minusMonths(1), asOf.plusMonths(4))
                : new TimeAxis(days.getFirst().minusDays(7), days.getLast().plusDays(21));
        List<Row> rows = new ArrayList<>();
        for (Activity activity : activities) {
            int y = Gantt.HEAD + rows.size() * Gantt.ROW;
            rows.add(new RowLayout(axis, activity, y, asOf).row(Optional.ofNullable(baselined.get(activity.id()))));
        }
        return new Gantt(
                axis.width(),
                Gantt.HEAD + rows.size() * Gantt.ROW + FOOT,
                axis.months(),
                List.copyOf(rows),
                arrows(axis, rows, links),
                promisedOn.map(day -> new DayLine(axis.end(day), day)),
                Optional.of(asOf).filter(axis::covers).map(day -> new DayLine(axis.end(day), day)));
    }

    private static Stream<LocalDate> daysOf(Activity activity, @Nullable Span baseline) {
        Stream<Optional<LocalDate>> own = Stream.of(
                activity.plan().start(),
                activity.plan().finish(),
                activity.status().actualStart(),
                activity.status().actualFinish(),
                activity.status().forecastFinish());
        Stream<Optional<LocalDate>> frozen =
                baseline == null ? Stream.of() : Stream.of(baseline.start(), baseline.finish());
        return Stream.concat(own, frozen).flatMap(Optional::stream);
    }

    private static List<Arrow> arrows(TimeAxis axis, List<Row> rows, List<Link> links) {
        Map<UUID, Row> byActivity = new HashMap<>();
        rows.forEach(row -> byActivity.put(row.activity().id(), row));
        return links.stream()
                .flatMap(link ->
                        arrow(axis, byActivity.get(link.predecessorId()), byActivity.get(link.successorId())).stream())
                .toList();
    }

    private static Optional<Arrow> arrow(TimeAxis axis, @Nullable Row from, @Nullable Row to) {
        if (from == null || to == null) {
            return Optional.empty();
        }
        Optional<LocalDate> finish = from.activity().plan().finish();
        Optional<LocalDate> start =
                to.activity().plan().start().or(() -> to.activity().plan().finish());
        if (finish.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        boolean milestone = to.activity().type() == Activity.Type.MILESTONE;
        int x1 = axis.end(finish.get());
        int x2 = milestone ? axis.end(start.get()) - RowLayout.DIAMOND : axis.start(start.get());
        return Optional.of(new Arrow(elbow(x1, middle(from), x2, middle(to)), from.activity(), to.activity()));
    }

    /** Down the gap between rows when the successor starts too early for a straight elbow. */
    private static String elbow(int x1, int y1, int x2, int y2) {
        int turn = x1 + 6;
        if (x2 - turn >= 4) {
            return "M%d %dH%dV%dH%d".formatted(x1, y1, turn, y2, x2);
        }
        int gap = y2 > y1 ? y1 + Gantt.ROW / 2 : y1 - Gantt.ROW / 2;
        return "M%d %dH%dV%dH%dV%dH%d".formatted(x1, y1, turn, gap, x2 - 8, y2, x2);
    }

    private static int middle(Row row) {
        return row.y() + Gantt.ROW / 2;
    }
}
