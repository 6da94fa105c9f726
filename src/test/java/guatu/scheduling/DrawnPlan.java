package guatu.scheduling;

import guatu.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Draws a schedule, a line an activity and a character a day from a Monday on: {@code X} worked, {@code #} worked and
 * critical, {@code o} a milestone, {@code *} a critical one, a dot any other day.
 */
final class DrawnPlan {

    private DrawnPlan() {}

    static String early(Schedule schedule, WorkingCalendar calendar, LocalDate monday, int weeks) {
        return draw(schedule, calendar, monday, weeks, true);
    }

    static String late(Schedule schedule, WorkingCalendar calendar, LocalDate monday, int weeks) {
        return draw(schedule, calendar, monday, weeks, false);
    }

    private static String draw(
            Schedule schedule, WorkingCalendar calendar, LocalDate monday, int weeks, boolean early) {
        return schedule.activities().stream()
                .map(activity -> line(activity, calendar, monday, weeks, early))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(
            ScheduledActivity scheduled, WorkingCalendar calendar, LocalDate monday, int weeks, boolean early) {
        LocalDate start = early ? scheduled.earlyStart() : scheduled.lateStart();
        LocalDate finish = early ? scheduled.earlyFinish() : scheduled.lateFinish();
        char mark = scheduled.activity().isMilestone()
                ? (scheduled.critical() ? '*' : 'o')
                : (scheduled.critical() ? '#' : 'X');
        StringBuilder line =
                new StringBuilder("%-7s".formatted(scheduled.activity().key()));
        for (LocalDate day = monday; day.isBefore(monday.plusWeeks(weeks)); day = day.plusDays(1)) {
            boolean within = !day.isBefore(start) && !day.isAfter(finish) && calendar.isWorkingDay(day);
            line.append(day.getDayOfWeek() == DayOfWeek.MONDAY ? " " : "").append(within ? mark : '.');
        }
        return line.toString();
    }
}
