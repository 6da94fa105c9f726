package guatu.delivery.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Days along a line.
 *
 * @param from the first day, the first of a month
 * @param to the day after the last, the first of a month
 * @param left where {@code from} lies, in drawing units
 * @param width how long the line is
 */
public record TimeAxis(LocalDate from, LocalDate to, double left, double width) {

    private static final int MONTHS_BACK = 24;
    private static final int MONTHS_AHEAD = 42;
    private static final int MARGIN_MONTHS = 2;
    private static final int ROOM_FOR_LABEL = 40;
    private static final int MONTHS_FOR_YEARS_ONLY = 60;
    private static final int MONTHS_FOR_QUARTERS = 15;

    /** An axis that shows the day, and the others as far as they lie within two years back and three and a half ahead. */
    public static TimeAxis around(LocalDate day, Collection<LocalDate> others, double left, double width) {
        LocalDate first = others.stream().min(LocalDate::compareTo).orElse(day);
        LocalDate last = others.stream().max(LocalDate::compareTo).orElse(day);
        LocalDate earliest = day.minusMonths(MONTHS_BACK);
        LocalDate latest = day.plusMonths(MONTHS_AHEAD);
        LocalDate from = first.isBefore(earliest) ? earliest : first.isAfter(day) ? day : first;
        LocalDate to = last.isAfter(latest) ? latest : last.isBefore(day) ? day : last;
        return new TimeAxis(
                from.minusMonths(1).withDayOfMonth(1),
                to.plusMonths(MARGIN_MONTHS).withDayOfMonth(1),
                left,
                width);
    }

    /** Where the day lies, in whole units; days outside lie at the ends. */
    public int at(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return (int) Math.round(left + width * Math.clamp(share, 0, 1));
    }

    public boolean shows(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public record Tick(LocalDate day, int at, boolean year, int month) {}

    /** A line per month, quarter or year, as many as can be read. */
    public List<Tick> ticks() {
        long months = ChronoUnit.MONTHS.between(from, to);
        int step = months > MONTHS_FOR_YEARS_ONLY ? 12 : months > MONTHS_FOR_QUARTERS ? 3 : 1;
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusMonths(1)) {
            if ((day.getMonthValue() - 1) % step == 0 && at(day) < left + width - ROOM_FOR_LABEL) {
                ticks.add(new Tick(day, at(day), day.getMonthValue() == 1, day.getMonthValue()));
            }
        }
        return ticks;
    }
}
