package guatu.calendar;

import guatu.calendar.HolidayYear.ArrangedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which days offices work: Monday to Friday, except for the days off and the make-up days (调休) of the State Council's
 * yearly notices. A year without a notice falls back to the plain week; {@link #isPublished} tells.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class WorkingCalendar {

    private final Set<Integer> publishedYears;
    private final Map<LocalDate, ArrangedDay> arranged;
    private final WorkingDayNumbers numbers;
    private final ShiftCalendar officeHours;

    private WorkingCalendar(Collection<HolidayYear> years) {
        this.publishedYears = years.stream().map(HolidayYear::year).collect(Collectors.toUnmodifiableSet());
        NavigableMap<LocalDate, ArrangedDay> byDate = new TreeMap<>();
        // A notice may move a day of the year before: the later notice holds.
        years.stream()
                .sorted(Comparator.comparingInt(HolidayYear::year))
                .flatMap(year -> year.days().stream())
                .forEach(day -> byDate.put(day.date(), day));
        this.arranged = Map.copyOf(byDate);
        this.numbers = new WorkingDayNumbers(byDate.values());
        this.officeHours = ShiftCalendar.officeHours(byDate.values());
    }

    /**
     * The calendar of the State Council's notices that the product carries, from 2024 on.
     *
     * @throws IllegalStateException if a holiday file is about another year than its name says
     */
    public static WorkingCalendar stateCouncil() {
        return StateCouncil.CALENDAR;
    }

    /** A calendar of the given notices only. */
    public static WorkingCalendar of(Collection<HolidayYear> years) {
        return new WorkingCalendar(years);
    }

    /** A calendar without holidays: every Monday to Friday is worked, and no year counts as published. */
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(List.of());
    }

    public boolean isWorkingDay(LocalDate date) {
        ArrangedDay day = arranged.get(date);
        return day == null ? isWeekday(date) : day.worked();
    }

    /**
     * The working day that lies {@code days} working days after the given date, which itself is not counted; for
     * negative days, before it. Zero gives the date itself, worked or not.
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days == 0) {
            return date;
        }
        // Counting back from a day off, the last working day before it is the first one to count.
        int reached = isWorkingDay(date) || days > 0 ? workingDayNumber(date) : workingDayNumber(date) + 1;
        return workingDay(Math.addExact(reached, days));
    }

    /**
     * How many working days lie after {@code from}, up to and including {@code to}; negative when {@code to} is the
     * earlier one: then minus the working days after {@code to}, up to and including {@code from}. So counts add up
     * ({@code between(a, b) + between(b, c) = between(a, c)}), and for n ≥ 0
     * {@code between(date, plusWorkingDays(date, n)) = n}.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return workingDayNumber(to) - workingDayNumber(from);
    }

    /** The first working day after the date, which itself does not count. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /** The last working day before the date, which itself does not count. */
    public LocalDate previousWorkingDay(LocalDate date) {
        return plusWorkingDays(date, -1);
    }

    /** The date itself if it is worked, otherwise the next working day. */
    public LocalDate workingDayOnOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : nextWorkingDay(date);
    }

    /** The date itself if it is worked, otherwise the working day before it. */
    public LocalDate workingDayOnOrBefore(LocalDate date) {
        return isWorkingDay(date) ? date : previousWorkingDay(date);
    }

    /**
     * The place of a date in the row of all working days: the number of its last working day, itself included. Only
     * differences between two numbers of one calendar have a meaning.
     */
    public int workingDayNumber(LocalDate date) {
        return numbers.numberOf(date);
    }

    /** The working day that has this {@link #workingDayNumber}. */
    public LocalDate workingDay(int number) {
        return numbers.dateOf(number);
    }

    /** The name of the holiday (as the notice has it, such as 春节) for which the date is off. */
    public Optional<String> holidayOn(LocalDate date) {
        return occasionOf(arranged.get(date), false);
    }

    /** The name of the holiday in exchange for which the date is worked (调休上班). */
    public Optional<String> makeUpDayOn(LocalDate date) {
        return occasionOf(arranged.get(date), true);
    }

    /** Whether the notice for the year is known. If not, the year is reckoned by the plain week. */
    public boolean isPublished(int year) {
        return publishedYears.contains(year);
    }

    /** The years of the range, both ends included, that are reckoned by the plain week for want of a notice. */
    public List<Integer> unpublishedYears(LocalDate from, LocalDate through) {
        return IntStream.rangeClosed(from.getYear(), through.getYear())
                .filter(year -> !isPublished(year))
                .boxed()
                .toList();
    }

    Collection<ArrangedDay> arrangedDays() {
        return arranged.values();
    }

    ShiftCalendar officeHours() {
        return officeHours;
    }

    static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Optional<String> occasionOf(@Nullable ArrangedDay day, boolean worked) {
        return day == null || day.worked() != worked ? Optional.empty() : Optional.of(day.occasion());
    }

    /** Reads the files once, when the calendar is first asked for. */
    private static final class StateCouncil {
        static final WorkingCalendar CALENDAR = new WorkingCalendar(HolidayFiles.readAll());
    }
}
