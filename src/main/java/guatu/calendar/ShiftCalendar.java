package guatu.calendar;

import guatu.calendar.HolidayYear.ArrangedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which minutes are worked: a week of shifts, and days that have shifts of their own or none. Work is counted through, so
 * that a length is added to a moment by two look-ups in a table, whatever lies between.
 *
 * <p>Moments and lengths are those of {@link PlanTime}. Immutable and safe for use by many threads.
 */
public final class ShiftCalendar {

    private static final List<Shift> OFFICE_HOURS = List.of(Shift.hours(8, 12), Shift.hours(13, 17));
    private static final String SPRING_FESTIVAL = "春节";
    private static final ShiftCalendar EVERY_DAY =
            builder().everyDay(OFFICE_HOURS).build();
    private static final ShiftCalendar ROUND_THE_CLOCK =
            builder().everyDay(List.of(Shift.WHOLE_DAY)).build();

    private final ShiftWeek week;
    private final NavigableMap<Integer, DayShifts> ownDays;
    private final ShiftTable table;

    private ShiftCalendar(ShiftWeek week, NavigableMap<Integer, DayShifts> ownDays) {
        this.week = week;
        this.ownDays = ownDays;
        this.table = new ShiftTable(week, ownDays);
    }

    /** Office hours, 8 to 12 and 13 to 17, on the working days of the calendar. */
    public static ShiftCalendar office(WorkingCalendar calendar) {
        return calendar.officeHours();
    }

    /** Office hours on every day of the week, holidays too. */
    public static ShiftCalendar everyDay() {
        return EVERY_DAY;
    }

    /** Every minute: what elapsed lengths are counted on. */
    public static ShiftCalendar roundTheClock() {
        return ROUND_THE_CLOCK;
    }

    /**
     * A building site: office hours on seven days a week, that stops for the Spring Festival when workers go home. Years
     * without a notice have no stop, as nobody knows their days off.
     *
     * @param daysBefore days off before the first day of the public holiday
     * @param daysAfter days off after its last day
     */
    public static ShiftCalendar construction(WorkingCalendar calendar, int daysBefore, int daysAfter) {
        Builder builder = builder().everyDay(OFFICE_HOURS);
        calendar.arrangedDays().stream()
                .filter(day -> !day.worked() && day.occasion().contains(SPRING_FESTIVAL))
                .map(ArrangedDay::date)
                .forEach(day -> day.minusDays(daysBefore)
                        .datesUntil(day.plusDays(daysAfter + 1L))
                        .forEach(builder::dayOff));
        return builder.build();
    }

    static ShiftCalendar officeHours(Iterable<ArrangedDay> arranged) {
        Builder builder = builder();
        for (DayOfWeek day : DayOfWeek.values()) {
            builder.week(day, day.compareTo(DayOfWeek.SATURDAY) < 0 ? OFFICE_HOURS : List.of());
        }
        arranged.forEach(day -> builder.day(day.date(), day.worked() ? OFFICE_HOURS : List.of()));
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects a calendar; a day that is not given is not worked. */
    public static final class Builder {

        private final DayShifts[] week = new DayShifts[7];
        private final NavigableMap<Integer, DayShifts> ownDays = new TreeMap<>();

        private Builder() {
            Arrays.fill(week, DayShifts.NONE);
        }

        /** @throws IllegalArgumentException if shifts overlap */
        public Builder week(DayOfWeek day, List<Shift> shifts) {
            week[day.ordinal()] = new DayShifts(shifts);
            return this;
        }

        public Builder everyDay(List<Shift> shifts) {
            Arrays.fill(week, new DayShifts(shifts));
            return this;
        }

        /** A day that has its own shifts, whatever its week says. */
        public Builder day(LocalDate date, List<Shift> shifts) {
            ownDays.put(PlanTime.dayOf(date), new DayShifts(shifts));
            return this;
        }

        public Builder dayOff(LocalDate date) {
            return day(date, List.of());
        }

        /** @throws IllegalArgumentException if no day of the week is worked */
        public ShiftCalendar build() {
            return new ShiftCalendar(new ShiftWeek(week.clone()), new TreeMap<>(ownDays));
        }
    }

    /** The shifts of a day of the week, in order. */
    public List<Shift> shifts(DayOfWeek day) {
        return week.on(day).shifts();
    }

    /** The days that have other shifts than their week, with them. */
    public NavigableMap<LocalDate, List<Shift>> ownDays() {
        NavigableMap<LocalDate, List<Shift>> days = new TreeMap<>();
        ownDays.forEach((day, shifts) -> days.put(PlanTime.date(day), shifts.shifts()));
        return days;
    }

    /** Units worked up to the moment, from a beginning of the calendar's own: only differences have a meaning. */
    public int workAt(int moment) {
        return table.workAt(moment);
    }

    /** The first moment at which this much is worked: the end of a shift rather than the beginning of the next one. */
    public int finishAt(int work) {
        return table.finishAt(work);
    }

    /** The last moment at which this much is worked and no more: where work goes on. */
    public int startAt(int work) {
        return table.startAt(work);
    }

    /** The moment itself if work goes on at it, otherwise the next one at which it does. */
    public int startOnOrAfter(int moment) {
        return table.startAt(table.workAt(moment));
    }

    /** The moment itself if work was going on until it, otherwise the last one before it at which a shift ended. */
    public int finishOnOrBefore(int moment) {
        return table.finishAt(table.workAt(moment));
    }

    /**
     * The moment that lies so much work later: forwards the end of that work, backwards its beginning. Zero gives the
     * moment itself, worked or not.
     */
    public int plus(int moment, int work) {
        if (work == 0) {
            return moment;
        }
        int reached = table.workAt(moment) + work;
        return work > 0 ? table.finishAt(reached) : table.startAt(reached);
    }

    /** The work of a week that has no days of its own. */
    public int workPerWeek() {
        return week.workBefore(7) - week.workBefore(0);
    }

    public boolean isWorked(LocalDate date) {
        int day = PlanTime.dayOf(date);
        return ownDays.getOrDefault(day, week.day(day)).work() > 0;
    }
}
