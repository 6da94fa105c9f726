package guatu.scheduling.exchange;

import guatu.calendar.Shift;
import guatu.calendar.ShiftCalendar;
import guatu.scheduling.Calendars;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;

/** The calendars of a plan as those of a file, and people whose hours are a crew's. */
final class CalendarWriting {

    private static final String STANDARD = "Standard";
    private static final int MINUTES_PER_DAY = 24 * 60;

    private final ProjectFile file;
    private final Calendars calendars;
    private final Map<String, ProjectCalendar> written = new HashMap<>();
    private final Map<String, Resource> crews = new HashMap<>();

    CalendarWriting(ProjectFile file, Calendars calendars) {
        this.file = file;
        this.calendars = calendars;
        file.setDefaultCalendar(write(STANDARD, calendars.standard()));
    }

    ProjectCalendar standard() {
        return file.getDefaultCalendar();
    }

    ProjectCalendar of(String key) {
        return written.computeIfAbsent(key, name -> write(name, named(name)));
    }

    /** One who works these hours. */
    Resource crew(String key) {
        return crews.computeIfAbsent(key, name -> {
            Resource crew = file.addResource();
            crew.setName(name);
            ProjectCalendar hours = write(name, named(name));
            hours.setParent(standard());
            crew.setCalendar(hours);
            return crew;
        });
    }

    private ShiftCalendar named(String key) {
        ShiftCalendar calendar = calendars.others().get(key);
        if (calendar == null) {
            throw new IllegalArgumentException(
                    "Found no calendar %s. Expected one of the plan's. Try adding it.".formatted(key));
        }
        return calendar;
    }

    private ProjectCalendar write(String name, ShiftCalendar hours) {
        ProjectCalendar calendar = file.addCalendar();
        calendar.setName(name);
        for (DayOfWeek day : DayOfWeek.values()) {
            calendar.setWorkingDay(day, !hours.shifts(day).isEmpty());
            calendar.addCalendarHours(day).addAll(ranges(hours.shifts(day)));
        }
        hours.ownDays().forEach((day, shifts) -> {
            ProjectCalendarException exception = calendar.addCalendarException(day);
            exception.addAll(ranges(shifts));
        });
        return calendar;
    }

    private static List<LocalTimeRange> ranges(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> new LocalTimeRange(time(shift.fromMinute()), time(shift.toMinute())))
                .toList();
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % MINUTES_PER_DAY * 60L);
    }
}
