package guatu.scheduling.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.StoppableClock.Stop;
import guatu.calendar.TimeLimit;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.parallel.ApprovalClock.LimitKind;
import guatu.scheduling.parallel.ApprovalClock.Reading;
import guatu.scheduling.parallel.Validity.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalClockTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
    private static final Validity WORK_PERMIT = new Validity(3, 2, 3, 30);

    @Test
    void eachLimitCountsItsDaysAsItsOwnSourceSays() {
        ApprovalClock clock = new ApprovalClock(
                ACCEPTED,
                List.of(),
                Map.of(
                        LimitKind.STATUTORY,
                        TimeLimit.naturalDays(7),
                        LimitKind.PROMISED,
                        TimeLimit.workingDays(5),
                        LimitKind.INTERNAL,
                        TimeLimit.workingDays(3)));

        List<Reading> readings = clock.readings(CALENDAR, LocalDate.of(2026, 3, 6));

        assertThat(readings)
                .extracting(Reading::kind)
                .containsExactly(LimitKind.STATUTORY, LimitKind.PROMISED, LimitKind.INTERNAL);
        assertThat(readings)
                .extracting(reading -> reading.dueOn().orElseThrow())
                .containsExactly(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 5));
        assertThat(readings).extracting(Reading::runOut).containsExactly(false, false, true);
    }

    @Test
    void expertReviewIsNotCountedAgainstAnyLimit() {
        Stop review = new Stop(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 10), "expert_review");
        ApprovalClock clock =
                new ApprovalClock(ACCEPTED, List.of(review), Map.of(LimitKind.STATUTORY, TimeLimit.workingDays(20)));

        Reading reading = clock.readings(CALENDAR, LocalDate.of(2026, 3, 11)).getFirst();

        assertThat(reading.daysUsed()).isEqualTo(2);
        assertThat(reading.dueOn()).contains(CALENDAR.plusWorkingDays(ACCEPTED, 25));
    }

    @Test
    void unifiedAcceptanceStartsTheClockOfAllAndCompletionThatOfWhoComesNext() {
        Optional<LocalDate> day = Optional.of(ACCEPTED);
        Optional<LocalDate> later = Optional.of(ACCEPTED.plusDays(9));

        assertThat(ClockStart.UNIFIED_ACCEPTANCE.startedOn(Optional.empty(), day, List.of()))
                .isEqualTo(day);
        assertThat(ClockStart.PREDECESSOR_COMPLETION.startedOn(day, day, List.of(day, later)))
                .isEqualTo(later);
        assertThat(ClockStart.PREDECESSOR_COMPLETION.startedOn(day, day, List.of(later, Optional.empty())))
                .isEmpty();
        assertThat(ClockStart.PREDECESSOR_COMPLETION.startedOn(day, Optional.empty(), List.of()))
                .isEqualTo(day);
    }

    @Test
    void aWorkPermitWarnsAMonthBeforeItsThreeMonthsAreOver() {
        LocalDate end = ACCEPTED.plusMonths(3);

        assertThat(state(end.minusDays(30), Optional.empty())).isEqualTo(State.VALID);
        assertThat(state(end.minusDays(29), Optional.empty())).isEqualTo(State.ENDS_SOON);
        assertThat(state(end, Optional.empty())).isEqualTo(State.ENDS_SOON);
        assertThat(state(end.plusDays(1), Optional.empty())).isEqualTo(State.ENDED);
        assertThat(state(end.plusDays(1), Optional.of(end))).isEqualTo(State.USED);
        assertThat(state(end.plusDays(9), Optional.of(end.plusDays(2)))).isEqualTo(State.ENDED);
    }

    @Test
    void itMayBeExtendedTwiceByThreeMonthsAtMost() {
        LocalDate end = ACCEPTED.plusMonths(3);
        LocalDate second = end.plusMonths(3);

        assertThat(WORK_PERMIT.allows(ACCEPTED, List.of(), second)).isTrue();
        assertThat(WORK_PERMIT.allows(ACCEPTED, List.of(), second.plusDays(1))).isFalse();
        assertThat(WORK_PERMIT.allows(ACCEPTED, List.of(), end)).isFalse();
        assertThat(WORK_PERMIT.allows(ACCEPTED, List.of(second), second.plusMonths(3)))
                .isTrue();
        assertThat(WORK_PERMIT.allows(ACCEPTED, List.of(second, second.plusMonths(3)), second.plusMonths(4)))
                .isFalse();
        assertThat(WORK_PERMIT
                        .on(ACCEPTED, ACCEPTED, List.of(second), Optional.empty())
                        .furthest())
                .isEqualTo(second.plusMonths(3));
    }

    private static State state(LocalDate day, Optional<LocalDate> usedOn) {
        return WORK_PERMIT.on(day, ACCEPTED, List.of(), usedOn).state();
    }
}
