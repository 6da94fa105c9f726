package guatu.delivery.parallel;

import guatu.delivery.Activity;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.parallel.SerialToParallel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two plans one above the other on one time axis, ready to be drawn; places are in pixels from the top left corner.
 *
 * @param rows one for each activity: its serial bar above its parallel one
 * @param serialEnd where the serial plan finishes
 * @param parallelEnd where the parallel one does
 */
public record TwoPlans(int width, int height, List<Month> months, List<Row> rows, int serialEnd, int parallelEnd) {

    public static final int HEAD = 24;
    public static final int ROW = 30;
    private static final int FOOT = 8;
    private static final int WIDTH = 860;
    private static final int NARROWEST_MONTH = 26;
    private static final int LABEL_WIDTH = 62;
    private static final int NARROWEST = 3;

    public record Month(YearMonth month, int x, boolean labelled) {}

    /** @param moved true when the parallel bar lies earlier */
    public record Row(Activity activity, int y, Bar serial, Bar parallel, boolean moved) {}

    public record Bar(int x, int width, boolean milestone, boolean critical, LocalDate from, LocalDate to) {

        public int middle() {
            return x + width / 2;
        }
    }

    static TwoPlans of(SerialToParallel both, Map<String, Activity> activities) {
        LocalDate last = both.serial().finish().isAfter(both.parallel().finish())
                ? both.serial().finish()
                : both.parallel().finish();
        Axis axis = Axis.covering(both.serial().start(), last);
        List<Row> rows = new ArrayList<>();
        for (ScheduledActivity one : both.serial().activities()) {
            Activity activity = activities.get(one.activity().key());
            if (activity != null) {
                Bar serial = bar(axis, one);
                Bar parallel = bar(axis, both.parallel().activity(one.activity().key()));
                boolean moved = !parallel.from().equals(serial.from());
                rows.add(new Row(activity, HEAD + rows.size() * ROW, serial, parallel, moved));
            }
        }
        return new TwoPlans(
                axis.width,
                HEAD + rows.size() * ROW + FOOT,
                axis.months(),
                List.copyOf(rows),
                end(axis, both.serial()),
                end(axis, both.parallel()));
    }

    private static int end(Axis axis, Schedule schedule) {
        return axis.end(schedule.finish());
    }

    private static Bar bar(Axis axis, ScheduledActivity one) {
        boolean milestone = one.activity().isMilestone();
        int end = axis.end(one.earlyFinish());
        int x = milestone ? end : axis.start(one.earlyStart());
        return new Bar(
                x,
                milestone ? 0 : Math.max(NARROWEST, end - x),
                milestone,
                one.critical(),
                one.earlyStart(),
                one.earlyFinish());
    }

    /** Whole months over a width; a long plan makes a wide drawing. */
    private record Axis(YearMonth first, int count, int width) {

        static Axis covering(LocalDate from, LocalDate to) {
            YearMonth first = YearMonth.from(from);
            int count = (int) first.until(YearMonth.from(to), ChronoUnit.MONTHS) + 1;
            return new Axis(first, count, Math.max(WIDTH, count * NARROWEST_MONTH));
        }

        int start(LocalDate day) {
            return place(day, 0);
        }

        int end(LocalDate day) {
            return place(day, 1);
        }

        List<Month> months() {
            int step = Math.max(1, Math.ceilDiv(LABEL_WIDTH * count, width));
            List<Month> months = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                int x = Math.round((float) at * width / count);
                months.add(new Month(first.plusMonths(at), x, at % step == 0 && x + LABEL_WIDTH <= width));
            }
            return months;
        }

        private int place(LocalDate day, int daysMore) {
            long months = first.until(YearMonth.from(day), ChronoUnit.MONTHS);
            double share = (day.getDayOfMonth() - 1 + daysMore) / (double) day.lengthOfMonth();
            return (int) Math.round((months + share) * width / count);
        }
    }
}
