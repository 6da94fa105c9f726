package guatu.delivery.planning;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.delivery.SchedulingTerms.WorkPattern;
import guatu.scheduling.Calendars;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The calendars that plans are reckoned by.
 *
 * @param workingDays the State Council's
 * @param hours office hours as the standard, building sites and every day beside
 */
public record PlanCalendars(WorkingCalendar workingDays, Calendars hours) {

    /** @param siteDaysBefore days off before and after the public holiday of Spring Festival on building sites */
    public static PlanCalendars of(WorkingCalendar workingDays, int siteDaysBefore, int siteDaysAfter) {
        return new PlanCalendars(
                workingDays,
                Calendars.office(workingDays)
                        .with(
                                WorkPattern.CONSTRUCTION.code(),
                                ShiftCalendar.construction(workingDays, siteDaysBefore, siteDaysAfter))
                        .with(WorkPattern.EVERYDAY.code(), ShiftCalendar.everyDay()));
    }

    /** Days worked from the first to the last of these days, both included. */
    public int daysWorked(WorkPattern pattern, LocalDate first, LocalDate last) {
        ShiftCalendar calendar = hours(pattern);
        return (int)
                first.datesUntil(last.plusDays(1)).filter(calendar::isWorked).count();
    }

    public ShiftCalendar hours(WorkPattern pattern) {
        return pattern == WorkPattern.OFFICE
                ? hours.standard()
                : Objects.requireNonNull(hours.others().get(pattern.code()));
    }
}
