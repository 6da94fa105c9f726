package guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Test
    void theFirstWorkingDayOf2026IsSundayTheFourthOfJanuary() {
        LocalDate first = calendar.nextWorkingDay(LocalDate.of(2025, 12, 31));

        assertThat(first).isEqualTo("2026-01-04");
        assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(calendar.makeUpDayOn(first)).hasValue("元旦");
        assertThat(calendar.holidayOn(first)).isEmpty();
    }

    /** Drawn from the notices; X is worked, a dot is off. */
    @ParameterizedTest
    @CsvSource({
        // Monday,   MTWTFSS MTWTFSS
        "2026-02-09, XXXXXX. ....... .XXXXX. XXXXX..",
        "2024-01-29, XXXXX.X XXXXX.. ......X XXXXX..",
        "2025-01-20, XXXXX.X X...... ..XXXX. XXXXX..",
        "2026-09-14, XXXXX.X XXXX... XXX.... ...XXX. XXXXX..",
        "2023-02-06, XXXXX.. XXXXX..",
        "2027-02-01, XXXXX.. XXXXX.."
    })
    void weeksAreWorkedAsTheNoticesArrange(LocalDate monday, String drawn) {
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(draw(monday, (drawn.length() + 1) / 8)).isEqualTo(drawn);
    }

    private String draw(LocalDate monday, int weeks) {
        StringBuilder drawn = new StringBuilder();
        for (LocalDate day = monday; day.isBefore(monday.plusWeeks(weeks)); day = day.plusDays(1)) {
            drawn.append(calendar.isWorkingDay(day) ? 'X' : '.');
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                drawn.append(' ');
            }
        }
        return drawn.toString().strip();
    }

    @Test
    void twentyWorkingDaysAcrossTheSpringFestivalOf2026CountItsMakeUpDays() {
        // Six days through Saturday the 14th, five from the 24th through Saturday the 28th, nine in March.
        LocalDate accepted = LocalDate.of(2026, 2, 6);

        assertThat(calendar.plusWorkingDays(accepted, 6)).isEqualTo("2026-02-14");
        assertThat(calendar.plusWorkingDays(accepted, 7)).isEqualTo("2026-02-24");
        assertThat(calendar.plusWorkingDays(accepted, 11)).isEqualTo("2026-02-28");
        assertThat(calendar.plusWorkingDays(accepted, 20)).isEqualTo("2026-03-12");
        assertThat(WorkingCalendar.weekendsOnly().plusWorkingDays(accepted, 20)).isEqualTo("2026-03-06");
    }

    @Test
    void aDayOffIsNotCountedInEitherDirection() {
        LocalDate saturday = LocalDate.of(2026, 7, 11);

        assertThat(calendar.plusWorkingDays(saturday, 0)).isEqualTo(saturday);
        assertThat(calendar.plusWorkingDays(saturday, 1)).isEqualTo("2026-07-13");
        assertThat(calendar.plusWorkingDays(saturday, -1)).isEqualTo("2026-07-10");
        assertThat(calendar.workingDayOnOrAfter(saturday)).isEqualTo("2026-07-13");
        assertThat(calendar.workingDayOnOrBefore(saturday)).isEqualTo("2026-07-10");
    }

    @Test
    void betweenLeavesOutTheFirstDayAndCountsTheLast() {
        LocalDate friday = LocalDate.of(2026, 7, 10);
        LocalDate monday = LocalDate.of(2026, 7, 13);

        assertThat(calendar.workingDaysBetween(friday, monday)).isEqualTo(1);
        assertThat(calendar.workingDaysBetween(monday, friday)).isEqualTo(-1);
        assertThat(calendar.workingDaysBetween(friday, friday.plusDays(2))).isZero();
    }

    @Test
    void aHolidayHasItsNameAndAnOrdinaryWeekendHasNone() {
        assertThat(calendar.holidayOn(LocalDate.of(2026, 9, 25))).hasValue("中秋节");
        assertThat(calendar.holidayOn(LocalDate.of(2026, 7, 11))).isEmpty();
        assertThat(calendar.makeUpDayOn(LocalDate.of(2026, 9, 25))).isEmpty();
    }

    @Test
    void yearsWithoutANoticeAreToldAndFollowTheWeek() {
        assertThat(calendar.isPublished(2026)).isTrue();
        assertThat(calendar.unpublishedYears(LocalDate.of(2023, 12, 31), LocalDate.of(2028, 1, 1)))
                .containsExactly(2023, 2027, 2028);
        assertThat(calendar.unpublishedYears(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    }

    @Test
    void aLaterNoticeMayMoveADayOfTheYearBefore() {
        LocalDate day = LocalDate.of(2030, 12, 31);
        WorkingCalendar two = WorkingCalendar.of(List.of(
                year(2031, new HolidayYear.ArrangedDay(day, "元旦", false)),
                year(2030, new HolidayYear.ArrangedDay(day, "国庆节", true))));

        assertThat(two.holidayOn(day)).hasValue("元旦");
        assertThat(two.nextWorkingDay(LocalDate.of(2030, 12, 30))).isEqualTo("2031-01-01");
    }

    private static HolidayYear year(int year, HolidayYear.ArrangedDay day) {
        return new HolidayYear(year, List.of(URI.create("https://example.org/notice")), List.of(day));
    }
}
