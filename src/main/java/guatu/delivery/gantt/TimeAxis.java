package guatu.delivery.gantt;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whole months laid out over a width in pixels, each day as wide as the next. */
public final class TimeAxis {

    private static final int USUAL_WIDTH = 940;
    private static final int LABEL_WIDTH = 58;
    private static final List<Integer> LABEL_STEPS = List.of(1, 2, 3, 6, 12);

    /** Narrower days have no room for weeks and days off. */
    private static final double READABLE_DAY = 4;

    private final LocalDate first;
    private final int days;
    private final int width;

    /** From the month of one day through the month of the other. */
    public TimeAxis(LocalDate from, LocalDate to, Zoom zoom) {
        this(from, to, zoom, USUAL_WIDTH);
    }

    /** At least so wide. */
    TimeAxis(LocalDate from, LocalDate to, Zoom zoom, int least) {
        first = from.withDayOfMonth(1);
        days = (int) ChronoUnit.DAYS.between(first, to.with(TemporalAdjusters.lastDayOfMonth())) + 1;
        width = Math.max(least, (int) Math.ceil(days * zoom.dayWidth));
    }

    /** A month of the grid; {@code labelled} where its name has room, {@code opensYear} where the year's name stands. */
    public record Month(YearMonth month, int x, int width, boolean labelled, boolean opensYear) {}

    /** Days off that follow each other. */
    public record DaysOff(int x, int width) {}

    /** A Monday. */
    public record Week(LocalDate monday, int x) {}

    public int width() {
        return width;
    }

    public LocalDate first() {
        return first;
    }

    public double dayWidth() {
        return (double) width / days;
    }

    /** Where a day begins. */
    public int start(LocalDate day) {
        return place(ChronoUnit.DAYS.between(first, day));
    }

    /** Where a day ends. */
    public int end(LocalDate day) {
        return place(ChronoUnit.DAYS.between(first, day) + 1);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && ChronoUnit.DAYS.between(first, day) < days;
    }

    public List<Month> months() {
        double usualMonth = dayWidth() * 30;
        int step = LABEL_STEPS.stream()
                .filter(months -> months * usualMonth >= LABEL_WIDTH)
                .findFirst()
                .orElse(12);
        List<Month> months = new ArrayList<>();
        for (LocalDate day = first; covers(day); day = day.plusMonths(1)) {
            int x = start(day);
            int next = start(day.plusMonths(1));
            boolean opensChart = months.isEmpty();
            boolean room = x + LABEL_WIDTH <= width;
            boolean labelled = (day.getMonthValue() - 1) % step == 0 || (opensChart && roomAtStart(step));
            boolean opensYear = day.getMonthValue() == 1 || (opensChart && roomAtStart(12));
            months.add(new Month(YearMonth.from(day), x, next - x, labelled && room, opensYear && room));
        }
        return months;
    }

    /** Empty when days are too narrow to tell weeks apart. */
    public List<Week> weeks() {
        if (dayWidth() < READABLE_DAY) {
            return List.of();
        }
        return daysOn().filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .map(day -> new Week(day, start(day)))
                .toList();
    }

    /** Empty when days are too narrow to tell them apart. */
    public List<DaysOff> daysOff(WorkingCalendar calendar) {
        List<DaysOff> off = new ArrayList<>();
        if (dayWidth() < READABLE_DAY) {
            return off;
        }
        LocalDate begun = first;
        for (LocalDate day = first; covers(day); day = day.plusDays(1)) {
            boolean worked = calendar.isWorkingDay(day);
            boolean endsHere = !worked && (!covers(day.plusDays(1)) || calendar.isWorkingDay(day.plusDays(1)));
            if (worked) {
                begun = day.plusDays(1);
            } else if (endsHere) {
                off.add(new DaysOff(start(begun), end(day) - start(begun)));
            }
        }
        return off;
    }

    /** A letter for each day from the first on: 1 when it is worked, 0 when it is not. */
    public String worked(ShiftCalendar calendar) {
        return daysOn().map(day -> calendar.isWorked(day) ? "1" : "0").collect(Collectors.joining());
    }

    private Stream<LocalDate> daysOn() {
        return first.datesUntil(first.plusDays(days));
    }

    /** The first month is named too, unless the next name would run into it. */
    private boolean roomAtStart(int step) {
        int monthsToNext = step - (first.getMonthValue() - 1) % step;
        return monthsToNext * dayWidth() * 28 >= LABEL_WIDTH;
    }

    private int place(long daysFromFirst) {
        return (int) Math.round(daysFromFirst * dayWidth());
    }
}
