package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Status;
import guatu.delivery.gantt.Gantt.Bar;
import guatu.delivery.gantt.Gantt.BarKind;
import guatu.delivery.gantt.Gantt.Diamond;
import guatu.delivery.gantt.Gantt.Filling;
import guatu.delivery.gantt.Gantt.Whisker;
import guatu.delivery.gantt.Gantt.Work;
import guatu.delivery.gantt.Timing.Dates;
import guatu.delivery.reading.Baseline.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of one activity: bars for work that takes time, diamonds for milestones, a whisker for its float. */
record Marks(TimeAxis axis, Activity activity, int y, LocalDate asOf, Optional<Timing> timing, Optional<Dates> before) {

    /** Half the width of a diamond. */
    static final int DIAMOND = 7;

    /** Where links come and go, below the top of the row. */
    static final int MIDDLE = 13;

    private static final int NARROWEST = 3;
    private static final int PLAN_TOP = 6;
    private static final int PLAN_HEIGHT = 14;
    private static final int WHISKER_TOP = 24;

    Work row(Optional<Span> baseline) {
        boolean milestone = activity.type() == Activity.Type.MILESTONE;
        return new Work(
                activity, y, bars(baseline, milestone), milestone ? diamonds() : List.of(), whisker(milestone), timing);
    }

    private List<Bar> bars(Optional<Span> baseline, boolean milestone) {
        List<Bar> bars = new ArrayList<>();
        baseline.ifPresent(span -> bar(
                        BarKind.BASELINE,
                        span.start().or(span::finish),
                        span.finish().or(span::start),
                        28,
                        3)
                .ifPresent(bars::add));
        Optional<LocalDate> finish = activity.plan().finish();
        if (!milestone) {
            before.flatMap(old -> bar(
                            BarKind.BEFORE, Optional.of(old.start()), Optional.of(old.finish()), PLAN_TOP, PLAN_HEIGHT))
                    .ifPresent(bars::add);
            Optional<LocalDate> start = activity.plan().start().or(() -> finish);
            bar(BarKind.PLAN, start, finish.or(() -> start), PLAN_TOP, PLAN_HEIGHT)
                    .ifPresent(bars::add);
            actual().ifPresent(bars::add);
            expected(finish.or(() -> start)).ifPresent(bars::add);
        }
        forecast(finish).ifPresent(bars::add);
        return List.copyOf(bars);
    }

    /** Finished work over its whole length; work in progress from its start to the day shown. */
    private Optional<Bar> actual() {
        Status status = activity.status();
        Optional<LocalDate> start = status.actualStart().or(status::actualFinish);
        Optional<LocalDate> end = status.actualFinish().or(() -> start.map(day -> day.isAfter(asOf) ? day : asOf));
        return bar(BarKind.ACTUAL, start, end, 10, 6);
    }

    /** Only what reaches beyond the plan: that is what needs attention. Without a plan, all of it. */
    private Optional<Bar> expected(Optional<LocalDate> planned) {
        return timing.map(Timing::expected)
                .filter(dates -> planned.map(dates.finish()::isAfter).orElse(true))
                .flatMap(dates -> bar(
                        BarKind.EXPECTED,
                        planned.map(day -> day.plusDays(1)).or(() -> Optional.of(dates.start())),
                        Optional.of(dates.finish()),
                        PLAN_TOP,
                        PLAN_HEIGHT));
    }

    private Optional<Bar> forecast(Optional<LocalDate> planned) {
        Status status = activity.status();
        if (status.actualFinish().isPresent()) {
            return Optional.empty();
        }
        return status.forecastFinish()
                .filter(forecast -> planned.map(forecast::isAfter).orElse(true))
                .flatMap(forecast -> bar(
                        BarKind.FORECAST,
                        planned.map(day -> day.plusDays(1)).or(() -> Optional.of(forecast)),
                        Optional.of(forecast),
                        PLAN_TOP,
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
        Optional<LocalDate> planned = activity.plan().finish();
        before.ifPresent(old -> diamonds.add(diamond(Filling.HOLLOW, BarKind.BEFORE, old.finish())));
        if (status.actualFinish().isPresent()) {
            LocalDate finished = status.actualFinish().get();
            planned.filter(day -> !day.equals(finished))
                    .ifPresent(day -> diamonds.add(diamond(Filling.HOLLOW, BarKind.PLAN, day)));
            diamonds.add(diamond(activity.done() ? Filling.FILLED : Filling.HALF, BarKind.ACTUAL, finished));
        } else {
            planned.ifPresent(day -> diamonds.add(diamond(Filling.HOLLOW, BarKind.PLAN, day)));
            status.forecastFinish()
                    .filter(day -> !planned.equals(Optional.of(day)))
                    .ifPresent(day -> diamonds.add(diamond(Filling.HOLLOW, BarKind.FORECAST, day)));
            timing.map(known -> known.expected().finish())
                    .filter(day -> planned.map(day::isAfter).orElse(true))
                    .ifPresent(day -> diamonds.add(diamond(Filling.HOLLOW, BarKind.EXPECTED, day)));
        }
        return List.copyOf(diamonds);
    }

    private Diamond diamond(Filling filling, BarKind kind, LocalDate on) {
        return new Diamond(filling, kind, axis.end(on), y + MIDDLE, on);
    }

    private Optional<Whisker> whisker(boolean milestone) {
        return timing.map(known -> {
            LocalDate finish = activity.plan().finish().orElse(known.expected().finish());
            int early = milestone
                    ? axis.end(known.early().finish())
                    : axis.start(known.early().start());
            return new Whisker(early, axis.end(known.late().finish()), axis.end(finish), y + WHISKER_TOP);
        });
    }
}
