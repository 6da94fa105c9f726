package guatu.rules.web;

import guatu.calendar.WorkingCalendar;
import guatu.shell.Refused;
import guatu.shell.WrittenDay;
import guatu.shell.web.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The working days of a year, and a calculator over them. */
@Controller
class CalendarPage {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 5000;

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @GetMapping("/calendar")
    ModelAndView year(Page page) {
        int year = page.parameter("year").isEmpty()
                ? page.asOf().day().getYear()
                : number(page, "year", FIRST_YEAR, LAST_YEAR);
        return new ModelAndView(
                "rules/calendar",
                Map.of(
                        "year", year,
                        "published", calendar.isPublished(year),
                        "publishedYears", publishedYears(),
                        "months",
                                Stream.of(Month.values())
                                        .map(month -> CalendarMonth.of(calendar, year, month))
                                        .toList(),
                        "workingDays", workingDays(year),
                        "calculation", calculation(page)));
    }

    private Optional<WorkingDayCalculation> calculation(Page page) {
        if (page.parameter("from").isEmpty() || page.parameter("days").isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = day(page.parameter("from"));
        int days = number(page, "days", -MOST_DAYS, MOST_DAYS);
        LocalDate to = calendar.plusWorkingDays(from, days);
        LocalDate first = to.isBefore(from) ? to : from;
        return Optional.of(new WorkingDayCalculation(
                from, days, to, calendar.unpublishedYears(first, to.isBefore(from) ? from : to)));
    }

    private int workingDays(int year) {
        return calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    private List<Integer> publishedYears() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .filter(calendar::isPublished)
                .boxed()
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return WrittenDay.parse(text);
        } catch (DateTimeException notADay) {
            throw new Refused("rules.calendar.notADay", text);
        }
    }

    private static int number(Page page, String name, int least, int most) {
        String text = page.parameter(name).strip();
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, in the same words
        }
        throw new Refused("rules.calendar.notANumber", text, String.valueOf(least), String.valueOf(most));
    }
}
