package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Status;
import guatu.delivery.gantt.Gantt.Bar;
import guatu.delivery.gantt.Gantt.BarKind;
import guatu.delivery.gantt.Gantt.Diamond;
import guatu.delivery.gantt.Gantt.Filling;
import guatu.delivery.gantt.Gantt.Row;
import guatu.delivery.reading.Baseline.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of one activity: bars for work that takes time, diamonds for milestones. */
record RowLayout(TimeAxis axis, Activity activity, int y, LocalDate asOf) {

    /** Half the width of a diamond. */
    static final int DIAMOND = 7;

    private static final int NARROWEST = 3;
    private static final int PLAN_HEIGHT = 14;
    private static final int ACTUAL_HEIGHT = 6;
    private static final int BASELINE_HEIGHT = 3;

    Row row(Optional<Span> baseline) {
        boolean milestone = activity.type() == Activity.Type.MILESTONE;
        return new Row(activity, y, bars(baseline, milestone), milestone ? diamonds() : List.of());
    }

    private List<Bar> bars(Optional<Span> baseline, boolean milestone) {
        List<Bar> bars = new ArrayList<>();
        baseline.ifPresent(span -> bar(
                        BarKind.BASELINE,
                        span.start().or(span::finish),
                        span.finish().or(span::start),
                        26,
                        BASELINE_HEIGHT)
                .ifPresent(bars::add));
        Optional<LocalDate> finish = activity.plan().finish();
        if (!milestone) {
            Optional<LocalDate> start = activity.plan().start().or(() -> finish);
            bar(BarKind.PLAN, start, finish.or(() -> start), 9, PLAN_HEIGHT).ifPresent(bars::add);
            actual().ifPresent(bars::add);
        }
        forecast(finish).ifPresent(bars::add);
        return List.copyOf(bars);
    }

    /** Finished work over its whole length; work in progress from its start to the page's day. */
    private Optional<Bar> actual() {
        Status status = activity.status();
        Optional<LocalDate> start = status.actualStart().or(status::actualFinish);
        Optional<LocalDate> end = status.actualFinish().or(() -> start.map(day -> day.isAfter(asOf) ? day : asOf));
        return bar(BarKind.ACTUAL, start, end, 13, ACTUAL_HEIGHT);
    }

    /** Only what reaches beyond the plan: that is what needs attention. */
    private Optional<Bar> forecast(Optional<LocalDate> plannedFinish) {
        Status status = activity.status();
        if (status.actualFinish().isPresent()) {
            return Optional.empty();
        }
        return status.forecastFinish()
                .filter(forecast -> plannedFinish.map(forecast::isAfter).orElse(true))
                .flatMap(forecast -> bar(
                        BarKind.FORECAST,
                        plannedFinish.map(day -> day.plusDays(1)).or(() -> Optional.of(forecast)),
                        Optional.of(forecast),
                        9,
                        PLAN_HEIGHT));
    }

    private Optional<Bar> bar(BarKind kind, Optional<LocalDate> from, Optional<LocalDate> to, int top, int height) {
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return Optional.empty();
        }
        int x = axis.start(from.get());
        int width = Math.max(NARROWEST, axis.end(to.get()) - x);
        return Optional.of(new Bar(kind, x, y + top, width, height, from.get(), to.get()));
    }

    private List<Diamond> diamonds() {
        List<Diamond> diamonds = new ArrayList<>();
        Status status = activity.status();
        Filling done = activity.done() ? Filling.FILLED : Filling.HALF;
        Optional<LocalDate> planned = activity.plan().finish();
        if (status.actualFinish().isPresent()) {
            planned.filter(day -> !day.equals(status.actualFinish().get()))
                    .ifPresent(day -> diamonds.add(diamond(Filling.HOLLOW, false, day)));
            diamonds.add(diamond(done, false, status.actualFinish().get()));
        } else {
            planned.ifPresent(day -> diamonds.add(diamond(Filling.HOLLOW, false, day)));
            status.forecastFinish()
                    .filter(day -> !planned.equals(Optional.of(day)))
                    .ifPresent(day -> diamonds.add(diamond(Filling.HOLLOW, true, day)));
        }
        return List.copyOf(diamonds);
    }

    private Diamond diamond(Filling filling, boolean forecast, LocalDate on) {
        return new Diamond(filling, forecast, axis.end(on), y + Gantt.ROW / 2, on);
    }
}
