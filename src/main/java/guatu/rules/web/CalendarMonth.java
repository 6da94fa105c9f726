package guatu.rules.web;

import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month of the calendar's page.
 *
 * @param before how many weekdays stand empty before the first, Monday being the first of the week
 */
public record CalendarMonth(Month month, int before, List<Day> days) {

    /** How a day is shown. */
    public enum Mark {
        WORKED,
        WEEKEND,
        HOLIDAY,
        MAKE_UP
    }

    /** @param occasion the holiday, or the holiday that a make-up day stands for; empty on plain days */
    public record Day(LocalDate date, Mark mark, String occasion) {}

    static CalendarMonth of(WorkingCalendar calendar, int year, Month month) {
        YearMonth whole = YearMonth.of(year, month);
        return new CalendarMonth(
                month,
                whole.atDay(1).getDayOfWeek().getValue() - 1,
                IntStream.rangeClosed(1, whole.lengthOfMonth())
                        .mapToObj(day -> day(calendar, whole.atDay(day)))
                        .toList());
    }

    private static Day day(WorkingCalendar calendar, LocalDate date) {
        return calendar.holidayOn(date)
                .map(occasion -> new Day(date, Mark.HOLIDAY, occasion))
                .or(() -> calendar.makeUpDayOn(date).map(occasion -> new Day(date, Mark.MAKE_UP, occasion)))
                .orElseGet(() -> new Day(date, calendar.isWorkingDay(date) ? Mark.WORKED : Mark.WEEKEND, ""));
    }

    /** Days by week; the first and the last week may be short. */
    public List<List<Day>> weeks() {
        int rows = (before + days.size() + 6) / 7;
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, 7)
                        .map(column -> row * 7 + column - before)
                        .filter(index -> index >= 0 && index < days.size())
                        .mapToObj(days::get)
                        .toList())
                .toList();
    }
}
