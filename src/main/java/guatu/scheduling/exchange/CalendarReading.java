package guatu.scheduling.exchange;

import guatu.calendar.Shift;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.Calendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;

/** The calendars of a file, as far as activities need them. Equal hours are one calendar, so that most plans have but one. */
final class CalendarReading {

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    private static final List<Shift> OFFICE_HOURS = List.of(Shift.hours(8, 12), Shift.hours(13, 17));

    private final Map<Integer, WorkHours> read = new HashMap<>();
    private final Map<WorkHours, ShiftCalendar> made = new HashMap<>();
    private final Map<String, ShiftCalendar> others = new LinkedHashMap<>();
    private final WorkHours standardHours;
    private final boolean standardIsOwn;

    /** @param standard the file's own; a file without one works at office hours from Monday to Friday */
    CalendarReading(@Nullable ProjectCalendar standard) {
        Optional<WorkHours> own = Optional.ofNullable(standard).map(this::hours).filter(WorkHours::isEverWorked);
        standardIsOwn = own.isPresent();
        standardHours = own.orElseGet(CalendarReading::officeWeek);
    }

    boolean standardIsOwn() {
        return standardIsOwn;
    }

    Calendars calendars() {
        return new Calendars(calendar(standardHours), others);
    }

    WorkHours standard() {
        return standardHours;
    }

    /** The key under which activities find these hours; empty if they are never worked. */
    Optional<String> key(String name, WorkHours hours) {
        if (!hours.isEverWorked()) {
            return Optional.empty();
        }
        ShiftCalendar calendar = calendar(hours);
        String key = name;
        for (int number = 2; others.containsKey(key) && others.get(key) != calendar; number++) {
            key = name + " " + number;
        }
        others.put(key, calendar);
        return Optional.of(key);
    }

    WorkHours hours(ProjectCalendar calendar) {
        return read.computeIfAbsent(calendar.getUniqueID(), id -> readHours(calendar));
    }

    static String name(ProjectCalendar calendar) {
        String name = calendar.getName();
        return name == null || name.isBlank() ? "calendar " + calendar.getUniqueID() : name;
    }

    ShiftCalendar calendar(WorkHours hours) {
        return made.computeIfAbsent(hours, WorkHours::calendar);
    }

    private static WorkHours readHours(ProjectCalendar calendar) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, calendar.isWorkingDay(day) ? shifts(calendar.getHours(day)) : List.of());
        }
        NavigableMap<LocalDate, List<Shift>> own = new TreeMap<>();
        for (ProjectCalendar at = calendar; at != null; at = at.getParent()) {
            for (ProjectCalendarException exception : at.getExpandedCalendarExceptionsWithWorkWeeks()) {
                readDays(exception, calendar, own);
            }
        }
        own.entrySet()
                .removeIf(day -> day.getValue().equals(week.get(day.getKey().getDayOfWeek())));
        return new WorkHours(week, own);
    }

    private static void readDays(
            ProjectCalendarException exception, ProjectCalendar calendar, Map<LocalDate, List<Shift>> own) {
        LocalDate from = exception.getFromDate().isBefore(FIRST_DAY) ? FIRST_DAY : exception.getFromDate();
        LocalDate to = exception.getToDate().isAfter(LAST_DAY) ? LAST_DAY : exception.getToDate();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            own.computeIfAbsent(day, date -> shifts(calendar.getHours(date)));
        }
    }

    private static List<Shift> shifts(@Nullable List<LocalTimeRange> ranges) {
        return ranges == null
                ? List.of()
                : WorkHours.inOrder(ranges.stream()
                        .filter(CalendarReading::hasLength)
                        .map(range -> Shift.of(range.getStart(), range.getEnd()))
                        .toList());
    }

    /** Both ends at midnight mean the whole day. */
    private static boolean hasLength(LocalTimeRange range) {
        LocalTime from = range.getStart();
        LocalTime to = range.getEnd();
        return from != null
                && to != null
                && (to.isAfter(from) || to.equals(LocalTime.MIDNIGHT))
                && (to.equals(LocalTime.MIDNIGHT) || to.toSecondOfDay() / 60 > from.toSecondOfDay() / 60);
    }

    private static WorkHours officeWeek() {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.compareTo(DayOfWeek.SATURDAY) < 0 ? OFFICE_HOURS : List.of());
        }
        return new WorkHours(week, new TreeMap<>());
    }
}
