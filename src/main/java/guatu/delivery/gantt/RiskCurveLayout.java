package guatu.delivery.gantt;

import guatu.delivery.gantt.Gantt.Flag;
import guatu.delivery.gantt.RiskCurve.Level;
import guatu.delivery.gantt.RiskCurve.Mark;
import guatu.delivery.gantt.RiskCurve.MarkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out when a plan may finish. */
public final class RiskCurveLayout {

    private static final int WIDTH = 560;
    private static final int MARGIN_DAYS = 10;
    /** Room for a mark's words. */
    private static final int WORDS = 170;

    private RiskCurveLayout() {}

    /** @param probability that the plan is finished by the end of the day: 0 to 1 */
    public record Point(LocalDate day, double probability) {}

    /** A day that is marked on the curve. */
    public record Marked(MarkKind kind, Point point) {}

    /** @param points in the order of days, probabilities rising to 1; at least one */
    public static RiskCurve of(List<Point> points, List<Marked> marked) {
        List<LocalDate> days = Stream.concat(
                        Stream.of(points.getFirst().day(), points.getLast().day()),
                        marked.stream().map(one -> one.point().day()))
                .sorted()
                .toList();
        TimeAxis axis = new TimeAxis(
                days.getFirst().minusDays(MARGIN_DAYS), days.getLast().plusDays(MARGIN_DAYS), Zoom.WHOLE, WIDTH);
        List<Level> levels = Stream.of(0, 20, 40, 60, 80, 100)
                .map(percent -> new Level(percent, y(percent / 100.0)))
                .toList();
        return new RiskCurve(axis, path(axis, points), levels, marks(axis, marked));
    }

    /** The probability jumps at the end of each day on which runs finish. */
    private static String path(TimeAxis axis, List<Point> points) {
        StringBuilder path = new StringBuilder("M0 ").append(y(0));
        int at = y(0);
        int x = 0;
        for (Point point : points) {
            int next = axis.end(point.day());
            int height = y(point.probability());
            // What falls onto one pixel is drawn once.
            if (next != x || point == points.getLast()) {
                path.append('H').append(next);
                x = next;
            }
            if (height != at) {
                path.append('V').append(height);
                at = height;
            }
        }
        return path.append('H').append(axis.width()).toString();
    }

    private static List<Mark> marks(TimeAxis axis, List<Marked> marked) {
        List<Mark> marks = new ArrayList<>();
        for (Marked one : marked) {
            int x = axis.end(one.point().day());
            int y = y(one.point().probability());
            Flag flag = x + WORDS <= axis.width() ? Flag.RIGHT : Flag.LEFT;
            Optional<Mark> near = marks.stream()
                    .filter(mark -> Math.abs(mark.y() - y) < 16 && mark.flag() == flag)
                    .findFirst();
            marks.add(new Mark(
                    one.kind(),
                    one.point().day(),
                    one.point().probability(),
                    x,
                    y,
                    near.isPresent() ? Flag.HIDDEN : flag));
        }
        return List.copyOf(marks);
    }

    private static int y(double probability) {
        return RiskCurve.TOP + (int) Math.round((1 - probability) * RiskCurve.HEIGHT);
    }
}
