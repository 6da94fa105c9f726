package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.calendar.Shift;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An office, a site that works on weekends and stops for the Spring Festival, and what needs no hands at all. */
class SeveralCalendarsTest {

    private final WorkingCalendar working = WorkingCalendar.stateCouncil();
    private final Calendars calendars = Calendars.office(working)
            .with("site", ShiftCalendar.construction(working, 7, 3))
            .with("days", ShiftCalendar.everyDay());

    @Test
    void eachActivityIsWorkedOnItsOwnDays() {
        LocalDate friday = LocalDate.of(2026, 7, 10);
        Network network = Network.builder()
                .activity("permit", 1)
                .activity(new Activity("dig", 3).onCalendar("site"))
                .activity("check", 1)
                .link("permit", "dig")
                .link("dig", "check")
                .build();
        Schedule schedule = schedule(network, friday);

        assertThat(schedule.activity("dig").earlyStart()).isEqualTo("2026-07-11");
        assertThat(schedule.activity("dig").earlyFinish()).isEqualTo("2026-07-13");
        assertThat(schedule.activity("check").earlyStart()).isEqualTo("2026-07-14");
    }

    @Test
    void floatIsCountedOnTheActivitysOwnDays() {
        Network network = Network.builder()
                .activity("permit", 6)
                .activity(new Activity("dig", 3).onCalendar("site"))
                .build();
        Schedule schedule = schedule(network, LocalDate.of(2026, 7, 6));

        // The plan ends on Monday the 13th: the site has five days left until then, Saturday and Sunday among them.
        assertThat(schedule.activity("dig").lateFinish()).isEqualTo("2026-07-13");
        assertThat(schedule.activity("dig").totalFloatWorkingDays()).isEqualTo(5);
        assertThat(schedule.activity("permit").critical()).isTrue();
    }

    @Test
    void theSiteStopsAroundTheSpringFestival() {
        // 2026: off from 15 to 23 February, and by our rule a week before and three days after.
        Network network = Network.builder()
                .activity(new Activity("dig", 3).onCalendar("site"))
                .build();
        Schedule schedule = schedule(network, LocalDate.of(2026, 2, 7));

        assertThat(schedule.activity("dig").earlyStart()).isEqualTo("2026-02-07");
        assertThat(schedule.activity("dig").earlyFinish()).isEqualTo("2026-02-28");
    }

    @Test
    void anElapsedLengthRunsThroughNightsAndDaysOff() {
        Network network = Network.builder()
                .activity("pour", 5)
                .activity(new Activity("cure", Span.calendarDays(3)))
                .activity("strip", 1)
                .link("pour", "cure")
                .link("cure", "strip")
                .build();
        Schedule schedule = schedule(network, LocalDate.of(2026, 7, 6));

        assertThat(schedule.activity("cure").early().startsAt()).isEqualTo("2026-07-10T17:00");
        assertThat(schedule.activity("cure").early().finishesAt()).isEqualTo("2026-07-13T17:00");
        assertThat(schedule.activity("strip").earlyStart()).isEqualTo("2026-07-14");
    }

    @Test
    void aLagRunsOnTheDaysOfWhatWaits() {
        Network network = Network.builder()
                .activity("permit", 5)
                .activity(new Activity("dig", 1).onCalendar("site"))
                .activity("print", 1)
                .link("permit", "dig", 2)
                .link("permit", "print", 2)
                .build();
        Schedule schedule = schedule(network, LocalDate.of(2026, 7, 6));

        assertThat(schedule.activity("dig").earlyStart()).isEqualTo("2026-07-13");
        assertThat(schedule.activity("print").earlyStart()).isEqualTo("2026-07-15");
    }

    @Test
    void backwardsFromAPromiseEachCalendarIsGoneBackOn() {
        Network network = Network.builder()
                .activity("permit", 2)
                .activity(new Activity("dig", 3).onCalendar("site"))
                .link("permit", "dig")
                .build();
        Schedule schedule = Schedule.backward(
                network, calendars, LocalDate.of(2026, 7, 14).atStartOfDay(), SchedulingRules.standard());

        assertThat(schedule.activity("dig").lateFinish()).isEqualTo("2026-07-13");
        assertThat(schedule.activity("dig").lateStart()).isEqualTo("2026-07-11");
        assertThat(schedule.activity("permit").lateFinish()).isEqualTo("2026-07-10");
        assertThat(schedule.start()).isEqualTo("2026-07-09");
        assertThat(schedule.marginWorkingDays()).isZero();
    }

    @Test
    void aPlanThatWouldTakeMoreThanAHundredYearsOnItsCalendarIsRefused() {
        ShiftCalendar sundayMornings = ShiftCalendar.builder()
                .week(DayOfWeek.SUNDAY, List.of(Shift.hours(9, 11)))
                .build();
        Network network = Network.builder().activity("sing", 2_000).build();

        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(() -> Schedule.forward(
                        network,
                        Calendars.of(sundayMornings),
                        LocalDate.of(2026, 7, 6).atStartOfDay(),
                        SchedulingRules.standard()))
                .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(new NetworkFault.TooLong(56_000)));
    }

    @Test
    void anUnknownCalendarIsNamed() {
        Network network = Network.builder()
                .activity(new Activity("dig", 1).onCalendar("moon"))
                .build();

        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(() -> schedule(network, LocalDate.of(2026, 7, 6)))
                .satisfies(refusal ->
                        assertThat(refusal.fault()).isEqualTo(new NetworkFault.UnknownCalendar("dig", "moon")));
    }

    private Schedule schedule(Network network, LocalDate start) {
        return Schedule.forward(network, calendars, start.atStartOfDay(), SchedulingRules.standard());
    }
}
