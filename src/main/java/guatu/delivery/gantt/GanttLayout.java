package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.gantt.Gantt.Bar;
import guatu.delivery.gantt.Gantt.BarKind;
import guatu.delivery.gantt.Gantt.Row;
import guatu.delivery.gantt.Gantt.Work;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Baseline.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lays a plan out as a Gantt chart. */
public final class GanttLayout {

    private static final int STAGE_TOP = 10;
    private static final int STAGE_HEIGHT = 6;

    private final ChartedPlan plan;
    private final GanttView view;
    private final TimeAxis axis;
    private final Map<UUID, Span> baselined;
    private final List<Row> rows = new ArrayList<>();

    private GanttLayout(ChartedPlan plan, GanttView view, TimeAxis axis) {
        this.plan = plan;
        this.view = view;
        this.axis = axis;
        this.baselined = plan.baseline().map(Baseline::dates).orElse(Map.of());
    }

    public static Gantt of(ChartedPlan plan, GanttView view) {
        return on(axis(List.of(plan), view.zoom()), plan, view);
    }

    /** On a given axis, so that several charts stand one above the other. */
    public static Gantt on(TimeAxis axis, ChartedPlan plan, GanttView view) {
        return new GanttLayout(plan, view, axis).draw();
    }

    /** An axis that has room for every day of the plans. */
    public static TimeAxis axis(List<ChartedPlan> plans, Zoom zoom) {
        List<LocalDate> days =
                plans.stream().flatMap(GanttLayout::days).sorted().toList();
        LocalDate asOf = plans.getFirst().asOf();
        return days.isEmpty()
                ? new TimeAxis(asOf.minusMonths(1), asOf.plusMonths(4), zoom)
                : new TimeAxis(days.getFirst().minusDays(7), days.getLast().plusDays(21), zoom);
    }

    private Gantt draw() {
        List<Stages.Stage> stages = Stages.of(plan.activities()).list();
        for (int number = 1; number <= stages.size(); number++) {
            Stages.Stage stage = stages.get(number - 1);
            boolean open =
                    !stage.named() || view.opens(number, plan.activities().size());
            if (stage.named()) {
                rows.add(row(stage, number, stages.size(), open));
            }
            if (open) {
                stage.activities().forEach(activity -> rows.add(row(activity)));
            }
        }
        Stream<Work> works = rows.stream().filter(Work.class::isInstance).map(Work.class::cast);
        return new Gantt(axis, List.copyOf(rows), new Arrows(axis, works).of(plan), DayLines.of(axis, plan));
    }

    private Gantt.Stage row(Stages.Stage stage, int number, int stages, boolean open) {
        int y = nextY();
        List<LocalDate> days = stage.activities().stream()
                .flatMap(activity -> Stream.concat(planned(activity), happened(activity)))
                .sorted(Comparator.naturalOrder())
                .toList();
        Optional<Bar> span = days.isEmpty()
                ? Optional.empty()
                : Optional.of(stageBar(days.getFirst(), days.getLast(), y + STAGE_TOP));
        String turned = view.turned(number, stages, plan.activities().size());
        return new Gantt.Stage(number, stage.name(), y, open, turned, stage.tally(plan.timings()), span);
    }

    private Bar stageBar(LocalDate from, LocalDate to, int y) {
        int x = axis.start(from);
        return new Bar(BarKind.STAGE, x, y, Math.max(STAGE_HEIGHT, axis.end(to) - x), STAGE_HEIGHT, from, to);
    }

    private Work row(Activity activity) {
        Optional<Timing> timing = Optional.ofNullable(plan.timings().get(activity.id()));
        Optional<Dates> before = Optional.ofNullable(plan.trial().before().get(activity.id()));
        return new Marks(axis, activity, nextY(), plan.asOf(), timing, before)
                .row(Optional.ofNullable(baselined.get(activity.id())));
    }

    private int nextY() {
        return Gantt.HEAD + rows.size() * Gantt.ROW;
    }

    private static Stream<LocalDate> days(ChartedPlan plan) {
        Stream<LocalDate> ofActivities =
                plan.activities().stream().flatMap(activity -> Stream.concat(planned(activity), happened(activity)));
        Stream<LocalDate> ofEngine = plan.timings().values().stream()
                .flatMap(timing -> Stream.of(
                        timing.early().start(),
                        timing.expected().finish(),
                        timing.late().finish()));
        Stream<LocalDate> ofBaseline = plan.baseline().map(Baseline::dates).orElse(Map.of()).values().stream()
                .flatMap(span -> Stream.of(span.start(), span.finish()).flatMap(Optional::stream));
        Stream<LocalDate> before =
                plan.trial().before().values().stream().flatMap(dates -> Stream.of(dates.start(), dates.finish()));
        return Stream.of(ofActivities, ofEngine, ofBaseline, before, plan.promisedOn().stream())
                .flatMap(days -> days);
    }

    private static Stream<LocalDate> planned(Activity activity) {
        return Stream.of(activity.plan().start(), activity.plan().finish()).flatMap(Optional::stream);
    }

    private static Stream<LocalDate> happened(Activity activity) {
        return Stream.of(
                        activity.status().actualStart(),
                        activity.status().actualFinish(),
                        activity.status().forecastFinish())
                .flatMap(Optional::stream);
    }
}
