package guatu.delivery.gantt;

import guatu.delivery.gantt.Gantt.Flag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The probability that a plan is finished by a day, over the days (S-curve), ready to be drawn; places are in pixels.
 *
 * @param path the curve, as an SVG path of steps
 */
public record RiskCurve(TimeAxis axis, String path, List<Level> levels, List<Mark> marks) {

    public static final int TOP = 16;
    public static final int HEIGHT = 220;

    private static final int FOOT = 40;

    /** A line across the chart. */
    public record Level(int percent, int y) {}

    /** A day on the curve. */
    public record Mark(MarkKind kind, LocalDate day, double probability, int x, int y, Flag flag) {}

    public enum MarkKind {
        PROMISE,
        P50,
        P80,
        P95;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int width() {
        return axis.width();
    }

    public int bottom() {
        return TOP + HEIGHT;
    }

    public int height() {
        return bottom() + FOOT;
    }
}
