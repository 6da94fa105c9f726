package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.gantt.Gantt.Arrow;
import guatu.delivery.gantt.Gantt.ArrowState;
import guatu.delivery.gantt.Gantt.Work;
import guatu.delivery.gantt.Timing.Criticality;
import guatu.delivery.reading.Link;
import guatu.scheduling.LinkType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links between the activities that are shown; a folded stage shows none of its own. */
final class Arrows {

    /** How far an arrow leaves its mark before it turns. */
    private static final int STEP = 7;

    private static final int HALF_HEIGHT = 7;

    private final TimeAxis axis;
    private final Map<UUID, Work> rows = new HashMap<>();

    Arrows(TimeAxis axis, Stream<Work> shown) {
        this.axis = axis;
        shown.forEach(row -> rows.put(row.activity().id(), row));
    }

    List<Arrow> of(ChartedPlan plan) {
        Stream<Arrow> standing = plan.links().stream()
                .flatMap(link ->
                        arrow(link, plan.trial().added().contains(link) ? ArrowState.ADDED : ArrowState.STANDING)
                                .stream());
        Stream<Arrow> dropped =
                plan.trial().dropped().stream().flatMap(link -> arrow(link, ArrowState.DROPPED).stream());
        return Stream.concat(standing, dropped).toList();
    }

    private Optional<Arrow> arrow(Link link, ArrowState state) {
        Work from = rows.get(link.predecessorId());
        Work to = rows.get(link.successorId());
        if (from == null || to == null) {
            return Optional.empty();
        }
        boolean leavesFinish = link.type() == LinkType.FINISH_TO_START || link.type() == LinkType.FINISH_TO_FINISH;
        boolean reachesStart = link.type() == LinkType.FINISH_TO_START || link.type() == LinkType.START_TO_START;
        Optional<Integer> x1 = end(from, !leavesFinish);
        Optional<Integer> x2 = end(to, reachesStart);
        if (x1.isEmpty() || x2.isEmpty()) {
            return Optional.empty();
        }
        int into = to.activity().type() != Activity.Type.MILESTONE ? 0 : reachesStart ? -Marks.DIAMOND : Marks.DIAMOND;
        boolean critical = from.is(Criticality.CRITICAL) && to.is(Criticality.CRITICAL) && drives(from, to);
        String path = path(x1.get(), middle(from), x2.get() + into, middle(to), leavesFinish, reachesStart);
        return Optional.of(new Arrow(link, path, from.activity(), to.activity(), critical, state));
    }

    private static boolean drives(Work from, Work to) {
        return to.timing()
                .filter(timing ->
                        timing.driver().equals(Optional.of(from.activity().id())))
                .isPresent();
    }

    /** Where the activity starts or finishes by its plan, or else by the engine; a milestone has one place for both. */
    private Optional<Integer> end(Work row, boolean start) {
        Activity activity = row.activity();
        boolean begins = start && activity.type() != Activity.Type.MILESTONE;
        Optional<LocalDate> planned = begins
                ? activity.plan().start().or(activity.plan()::finish)
                : activity.plan().finish().or(activity.plan()::start);
        @Nullable
        LocalDate day = planned.or(() -> row.timing()
                        .map(timing -> begins
                                ? timing.expected().start()
                                : timing.expected().finish()))
                .orElse(null);
        return Optional.ofNullable(day).map(begins ? axis::start : axis::end);
    }

    /** Leaves to the right of a finish and to the left of a start; comes from the left to a start, from the right to a finish. */
    private static String path(int x1, int y1, int x2, int y2, boolean leavesFinish, boolean reachesStart) {
        int out = leavesFinish ? x1 + STEP : x1 - STEP;
        int in = reachesStart ? x2 - STEP : x2 + STEP;
        if (leavesFinish != reachesStart) {
            int turn = leavesFinish ? Math.max(out, in) : Math.min(out, in);
            return "M%d %dH%dV%dH%d".formatted(x1, y1, turn, y2, x2);
        }
        if (reachesStart ? x2 - out >= 4 : out - x2 >= 4) {
            return "M%d %dH%dV%dH%d".formatted(x1, y1, out, y2, x2);
        }
        int edge = y2 > y1 ? y2 - HALF_HEIGHT : y2 + HALF_HEIGHT;
        if (reachesStart && x2 - x1 >= -Marks.DIAMOND - 1) {
            // It begins where the other one ends: straight onto it.
            return "M%d %dH%dV%d".formatted(x1, y1, Math.max(x1, x2) + 3, edge);
        }
        // Back through the gap between two rows.
        int gap = y2 > y1 ? y1 + Gantt.ROW - Marks.MIDDLE : y1 - Marks.MIDDLE;
        return "M%d %dH%dV%dH%dV%dH%d".formatted(x1, y1, out, gap, in, y2, x2);
    }

    private static int middle(Work row) {
        return row.y() + Marks.MIDDLE;
    }
}
