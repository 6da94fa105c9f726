package guatu.delivery.gantt;

import guatu.delivery.gantt.Gantt.DayLine;
import guatu.delivery.gantt.Gantt.Flag;
import guatu.delivery.gantt.Gantt.LineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The upright lines of a chart, with their words where no other word stands. */
final class DayLines {

    /** Room for a word and a day. */
    static final int FLAG_WIDTH = 150;

    private DayLines() {}

    private record Mark(LineKind kind, LocalDate day, int x) {}

    /** The promise's word goes before the others'. */
    static List<DayLine> of(TimeAxis axis, ChartedPlan plan) {
        List<DayLine> lines = new ArrayList<>();
        Stream.of(
                        mark(axis, LineKind.PROMISE, plan.promisedOn()),
                        mark(axis, LineKind.AS_OF, Optional.of(plan.asOf())),
                        mark(axis, LineKind.EXPECTED, plan.expectedOn()))
                .flatMap(Optional::stream)
                .forEach(mark ->
                        lines.add(new DayLine(mark.kind(), mark.x(), mark.day(), flag(mark.x(), axis.width(), lines))));
        return lines;
    }

    private static Flag flag(int x, int width, List<DayLine> before) {
        if (x + FLAG_WIDTH <= width && before.stream().noneMatch(line -> overlap(x, line))) {
            return Flag.RIGHT;
        }
        boolean left = x >= FLAG_WIDTH && before.stream().noneMatch(line -> overlap(x - FLAG_WIDTH, line));
        return left ? Flag.LEFT : Flag.HIDDEN;
    }

    private static boolean overlap(int from, DayLine line) {
        int start = line.flag() == Flag.RIGHT ? line.x() : line.x() - FLAG_WIDTH;
        return line.flag() != Flag.HIDDEN && from < start + FLAG_WIDTH && start < from + FLAG_WIDTH;
    }

    private static Optional<Mark> mark(TimeAxis axis, LineKind kind, Optional<LocalDate> day) {
        return day.filter(axis::covers).map(covered -> new Mark(kind, covered, axis.end(covered)));
    }
}
