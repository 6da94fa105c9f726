package guatu.delivery.gantt;

import guatu.delivery.Activity;
import guatu.delivery.reading.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A Gantt chart, ready to be drawn: places are in pixels from the top left corner of the chart. */
public record Gantt(TimeAxis axis, List<Row> rows, List<Arrow> arrows, List<DayLine> lines) {

    public static final int HEAD = 60;
    public static final int ROW = 32;

    private static final int FOOT = 8;

    public sealed interface Row permits Stage, Work {

        /** The top. */
        int y();
    }

    /**
     * The activities of a stage in one row, above their own rows when they are shown.
     *
     * @param number from 1, in the order of the plan
     * @param turned what the address says to turn it over
     * @param span from the first to the last day of its activities; empty when none has a date
     */
    public record Stage(int number, String name, int y, boolean open, String turned, Tally tally, Optional<Bar> span)
            implements Row {}

    /** @param least the smallest float of the activities left, in working days; empty when none is known */
    public record Tally(int activities, int done, int critical, Optional<Integer> least) {}

    /** @param whisker how early it can be, and how late it must; empty when it is finished */
    public record Work(
            Activity activity,
            int y,
            List<Bar> bars,
            List<Diamond> diamonds,
            Optional<Whisker> whisker,
            Optional<Timing> timing)
            implements Row {

        /** True when the activity has no date at all, so that the row says so. */
        public boolean undated() {
            return bars.isEmpty() && diamonds.isEmpty();
        }

        public boolean is(Timing.Criticality criticality) {
            return timing.filter(known -> known.criticality() == criticality).isPresent();
        }
    }

    public enum BarKind {
        BASELINE,
        /** Where a trial would move it from. */
        BEFORE,
        PLAN,
        ACTUAL,
        /** What people expect beyond the plan. */
        FORECAST,
        /** What the engine expects beyond the plan, or without one. */
        EXPECTED,
        STAGE;

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

    /** @param kind whether it is planned, was planned before a trial, or is expected; what happened counts as actual */
    public record Diamond(Filling filling, BarKind kind, int x, int y, LocalDate on) {}

    /**
     * @param early where it could start at the earliest
     * @param late where it must be finished at the latest
     * @param finish where it is planned to finish
     */
    public record Whisker(int early, int late, int finish, int y) {

        /** True when it is planned to finish after the latest day, or cannot start before it. */
        public boolean broken() {
            return late < finish;
        }
    }

    /** @param path an SVG path from one mark to the other */
    public record Arrow(Link link, String path, Activity from, Activity to, boolean critical, ArrowState state) {}

    public enum ArrowState {
        STANDING,
        ADDED,
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param flag where its word stands, if there is room */
    public record DayLine(LineKind kind, int x, LocalDate day, Flag flag) {}

    public enum LineKind {
        PROMISE,
        AS_OF,
        EXPECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Flag {
        RIGHT,
        LEFT,
        HIDDEN
    }

    public int width() {
        return axis.width();
    }

    public int height() {
        return chartBottom() + FOOT;
    }

    public int chartBottom() {
        return HEAD + rows.size() * ROW;
    }
}
