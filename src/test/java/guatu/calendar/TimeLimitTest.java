package guatu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.StoppableClock.Stop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @ParameterizedTest
    @CsvSource({
        // 15 days from 10 September 2026 end on 25 September, 中秋节; the 28th is the next working day.
        "15, NATURAL_DAYS_ENDING_ON_A_WORKING_DAY, 2026-09-10, 2026-09-28",
        "15, NATURAL_DAYS,                         2026-09-10, 2026-09-25",
        // Ends on Sunday 20 September, a make-up day: worked, so nothing rolls over.
        "15, NATURAL_DAYS_ENDING_ON_A_WORKING_DAY, 2026-09-05, 2026-09-20",
        // Ends on an ordinary Saturday.
        "15, NATURAL_DAYS_ENDING_ON_A_WORKING_DAY, 2026-07-03, 2026-07-20",
        "20, WORKING_DAYS,                         2026-09-10, 2026-10-14",
        "0,  WORKING_DAYS,                         2026-07-11, 2026-07-11",
        "0,  NATURAL_DAYS_ENDING_ON_A_WORKING_DAY, 2026-07-11, 2026-07-13"
    })
    void aPeriodDoesNotCountTheDayItStarts(int days, TimeLimit.Counting counting, LocalDate start, LocalDate due) {
        TimeLimit limit = new TimeLimit(days, counting);

        assertThat(limit.dueOn(calendar, start)).isEqualTo(due);
        assertThat(StoppableClock.started(limit, start).dueOn(calendar)).hasValue(due);
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> TimeLimit.workingDays(-1)).hasMessageContaining("Found a time limit of -1 days");
    }

    @Test
    void daysOfAnExpertReviewAreNotCounted() {
        // Accepted on Monday 6 July; the review takes Thursday 9 through Tuesday 14 July: four working days.
        StoppableClock clock = StoppableClock.started(TimeLimit.workingDays(5), LocalDate.of(2026, 7, 6))
                .stopped(stop("2026-07-09", "2026-07-14"));

        assertThat(TimeLimit.workingDays(5).dueOn(calendar, clock.startedOn())).isEqualTo("2026-07-13");
        assertThat(clock.dueOn(calendar)).hasValue(LocalDate.of(2026, 7, 17));
        assertThat(clock.daysUsed(calendar, LocalDate.of(2026, 7, 12))).isEqualTo(2);
        assertThat(clock.daysLeft(calendar, LocalDate.of(2026, 7, 20))).isEqualTo(-1);
        assertThat(clock.daysUsed(calendar, LocalDate.of(2026, 7, 1))).isZero();
    }

    @Test
    void aDayWithinTwoStopsIsLeftOutOnce() {
        StoppableClock clock = new StoppableClock(
                TimeLimit.naturalDays(10),
                LocalDate.of(2026, 7, 1),
                List.of(stop("2026-07-05", "2026-07-08"), stop("2026-07-07", "2026-07-09")));

        assertThat(clock.dueOn(calendar)).hasValue(LocalDate.of(2026, 7, 16));
    }

    @Test
    void aClockThatStandsHasNoDueDateUnlessItRanOutBefore() {
        StoppableClock standing = StoppableClock.started(TimeLimit.workingDays(5), LocalDate.of(2026, 7, 6))
                .stopped(new Stop(LocalDate.of(2026, 7, 9), null, "专家评审"));
        StoppableClock ranOut = StoppableClock.started(TimeLimit.workingDays(5), LocalDate.of(2026, 7, 6))
                .stopped(new Stop(LocalDate.of(2026, 7, 20), null, "专家评审"));

        assertThat(standing.dueOn(calendar)).isEmpty();
        assertThat(standing.daysLeft(calendar, LocalDate.of(2027, 1, 1))).isEqualTo(3);
        assertThat(ranOut.dueOn(calendar)).hasValue(LocalDate.of(2026, 7, 13));
    }

    @Test
    void rollingOverPassesAStopAsWell() {
        StoppableClock clock = StoppableClock.started(TimeLimit.courtDays(8), LocalDate.of(2026, 7, 3))
                .stopped(stop("2026-07-13", "2026-07-14"));

        assertThat(clock.dueOn(calendar)).hasValue(LocalDate.of(2026, 7, 15));
    }

    @Test
    void aStopThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> stop("2026-07-14", "2026-07-09")).hasMessageContaining("Expected its last day");
    }

    private static Stop stop(String from, String through) {
        return new Stop(LocalDate.parse(from), LocalDate.parse(through), "专家评审");
    }
}
