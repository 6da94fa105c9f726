package guatu.delivery.compression;

import guatu.scheduling.compression.TradeOffCurve;
import guatu.scheduling.compression.TradeOffCurve.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The trade-off curve, ready to be drawn: finishes to the right, cost upwards; places are in pixels from the top left corner.
 *
 * @param line through all points, as an SVG path
 * @param target where the day asked for lies on the axis; empty when it lies outside
 */
public record TradeOffDrawing(List<Mark> marks, String line, Optional<Integer> target) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 260;
    public static final int LEFT = 16;
    public static final int RIGHT = 16;
    public static final int TOP = 28;
    public static final int BOTTOM = 36;

    private static final int LABEL_WIDTH = 124;

    /** @param labelled false where another label stands too near; the ends always have theirs */
    public record Mark(int x, int y, Point point, boolean labelled) {}

    static Optional<TradeOffDrawing> of(TradeOffCurve curve, LocalDate day) {
        List<Point> points = curve.points();
        if (points.size() < 2) {
            return Optional.empty();
        }
        Scale scale = Scale.of(points);
        List<Mark> marks = new ArrayList<>();
        int last = scale.x(points.getLast().workingDays());
        int labelledUpTo = LEFT - LABEL_WIDTH;
        for (Point point : points) {
            int x = scale.x(point.workingDays());
            boolean labelled = x == last || (x - labelledUpTo >= LABEL_WIDTH && last - x >= LABEL_WIDTH);
            labelledUpTo = labelled ? x : labelledUpTo;
            marks.add(new Mark(x, scale.y(point.cost()), point, labelled));
        }
        String line =
                "M" + marks.stream().map(mark -> mark.x() + " " + mark.y()).collect(Collectors.joining("L"));
        return Optional.of(new TradeOffDrawing(List.copyOf(marks), line, target(points, marks, day)));
    }

    /** Between two points days lie evenly: the axis counts working days, which dates follow closely enough for a line. */
    private static Optional<Integer> target(List<Point> points, List<Mark> marks, LocalDate day) {
        for (int at = 0; at + 1 < points.size(); at++) {
            LocalDate from = points.get(at).finish();
            LocalDate to = points.get(at + 1).finish();
            if (!day.isBefore(from) && !day.isAfter(to) && from.isBefore(to)) {
                double share = (double) (day.toEpochDay() - from.toEpochDay()) / (to.toEpochDay() - from.toEpochDay());
                int left = marks.get(at).x();
                return Optional.of((int)
                        Math.round(left + share * (marks.get(at + 1).x() - left)));
            }
        }
        return Optional.empty();
    }

    private record Scale(int firstDay, int lastDay, BigDecimal dearest) {

        static Scale of(List<Point> points) {
            return new Scale(
                    points.getFirst().workingDays(),
                    points.getLast().workingDays(),
                    points.getFirst().cost().max(BigDecimal.ONE));
        }

        int x(int day) {
            return LEFT + (WIDTH - LEFT - RIGHT) * (day - firstDay) / (lastDay - firstDay);
        }

        int y(BigDecimal cost) {
            BigDecimal height = BigDecimal.valueOf(HEIGHT - TOP - BOTTOM);
            return HEIGHT
                    - BOTTOM
                    - cost.multiply(height)
                            .divide(dearest, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }
}
