package guatu.delivery.gantt;

import guatu.delivery.Activity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A Gantt chart, ready to be drawn: places are in pixels from the top left corner of the chart.
 *
 * @param months the grid, from the first month to the last
 * @param promise where the promised day lies, if there is one
 * @param asOf where the page's day lies; empty when it lies outside the chart
 */
public record Gantt(
        int width,
        int height,
        List<Month> months,
        List<Row> rows,
        List<Arrow> arrows,
        Optional<DayLine> promise,
        Optional<DayLine> asOf) {

    public static final int HEAD = 40;
    public static final int ROW = 32;

    /**
     * @param labelled true where the month's name stands; on a long axis only some months have room
     * @param opensYear true where the year's name stands
     */
    public record Month(YearMonth month, int x, int width, boolean labelled, boolean opensYear) {}

    public record Row(Activity activity, int y, List<Bar> bars, List<Diamond> diamonds) {

        /** True when the activity has no date at all, so that the row says so. */
        public boolean undated() {
            return bars.isEmpty() && diamonds.isEmpty();
        }
    }

    public enum BarKind {
        BASELINE,
        PLAN,
        ACTUAL,
        FORECAST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param y top of the bar, in the chart */
    public record Bar(BarKind kind, int x, int y, int width, int height, LocalDate from, LocalDate to) {}

    /** Planned and not yet reported, reported but a second person has not confirmed it, or done. */
    public enum Filling {
        HOLLOW,
        HALF,
        FILLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param forecast true when the day is what people expect, not what is planned or happened */
    public record Diamond(Filling filling, boolean forecast, int x, int y, LocalDate on) {}

    /** A link, drawn from the predecessor's finish to the successor's start, as an SVG path. */
    public record Arrow(String path, Activity from, Activity to) {}

    public record DayLine(int x, LocalDate day) {}

    public int chartBottom() {
        return HEAD + rows.size() * ROW;
    }
}
