package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    /** From land to production: two branches between the contract and the start of work. */
    private final Network plant = Network.builder()
            .milestone("signed")
            .activity("design", 4)
            .activity("eia", 2)
            .activity("permit", 3)
            .milestone("start")
            .link("signed", "design")
            .link("signed", "eia")
            .link("design", "permit")
            .link("eia", "start")
            .link("permit", "start")
            .build();

    @Test
    void aForwardPassStartsEverythingAsEarlyAsItsPredecessorsAllow() {
        Schedule schedule = Schedule.forward(plant, calendar, MONDAY);

        assertThat(DrawnPlan.early(schedule, calendar, MONDAY, 2)).isEqualTo("""
                signed  *...... .......
                design  ####... .......
                eia     XX..... .......
                permit  ....#.. ##.....
                start   ....... .*.....
                """);
        assertThat(schedule.finish()).isEqualTo("2026-07-14");
        assertThat(schedule.drivingPath()).containsExactly("signed", "design", "permit", "start");
    }

    @Test
    void theBackwardPassLeavesTheBranchItsFloat() {
        Schedule schedule = Schedule.forward(plant, calendar, MONDAY);

        assertThat(DrawnPlan.late(schedule, calendar, MONDAY, 2)).isEqualTo("""
                signed  *...... .......
                design  ####... .......
                eia     ....... XX.....
                permit  ....#.. ##.....
                start   ....... .*.....
                """);
        ScheduledActivity eia = schedule.activity("eia");
        assertThat(eia.totalFloatWorkingDays()).isEqualTo(5);
        assertThat(eia.freeFloatWorkingDays()).isEqualTo(5);
        assertThat(eia.critical()).isFalse();
        assertThat(eia.drivingPredecessor()).hasValue("signed");
        assertThat(schedule.activity("start").drivingPredecessor()).hasValue("permit");
        assertThat(schedule.activity("signed").drivingPredecessor()).isEmpty();
    }

    @Test
    void backwardsFromThePromiseEachActivityHasItsLatestDates() {
        Schedule schedule = Schedule.backward(plant, calendar, LocalDate.of(2026, 7, 16));

        assertThat(DrawnPlan.late(schedule, calendar, MONDAY, 2)).isEqualTo("""
                signed  ..*.... .......
                design  ..###.. #......
                eia     ....... ..XX...
                permit  ....... .###...
                start   ....... ...*...
                """);
        assertThat(schedule.start()).isEqualTo("2026-07-08");
        assertThat(schedule.finish()).isEqualTo("2026-07-16");
        assertThat(schedule.promisedOn()).hasValue(LocalDate.of(2026, 7, 16));
        assertThat(schedule.marginWorkingDays()).isZero();
    }

    @Test
    void aPromiseOnADayOffMustBeKeptOnTheWorkingDayBefore() {
        Schedule schedule = Schedule.backward(plant, calendar, LocalDate.of(2026, 7, 19));

        assertThat(schedule.finish()).isEqualTo("2026-07-17");
    }

    @Test
    void aStartOnADayOffMeansTheNextWorkingDay() {
        Schedule schedule = Schedule.forward(plant, calendar, LocalDate.of(2026, 7, 11));

        assertThat(schedule.start()).isEqualTo("2026-07-13");
        assertThat(schedule.activity("design").earlyStart()).isEqualTo("2026-07-13");
    }

    @Test
    void floatIsNegativeWhereAPromiseCannotBeKept() {
        Schedule schedule = Schedule.forward(plant, calendar, MONDAY, LocalDate.of(2026, 7, 9));

        assertThat(schedule.marginWorkingDays()).isEqualTo(-3);
        assertThat(schedule.finish()).isEqualTo("2026-07-14");
        ScheduledActivity design = schedule.activity("design");
        assertThat(design.totalFloatWorkingDays()).isEqualTo(-3);
        assertThat(design.lateStart()).isEqualTo("2026-07-01");
        assertThat(design.critical()).isTrue();
        assertThat(schedule.activity("eia").totalFloatWorkingDays()).isEqualTo(2);
        assertThat(schedule.activity("eia").critical()).isFalse();
        assertThat(schedule.activity("start").lateFinish()).isEqualTo("2026-07-09");
    }

    @Test
    void aLatePromiseLeavesTheLongestPathCritical() {
        Schedule schedule = Schedule.forward(plant, calendar, MONDAY, LocalDate.of(2026, 7, 17));

        assertThat(schedule.marginWorkingDays()).isEqualTo(3);
        assertThat(schedule.activity("design").totalFloatWorkingDays()).isEqualTo(3);
        assertThat(schedule.activity("design").critical()).isTrue();
        assertThat(schedule.activity("eia").critical()).isFalse();
    }

    @Test
    void workStopsForTheHolidayAndGoesOnOnItsMakeUpDay() {
        LocalDate monday = LocalDate.of(2026, 9, 28);
        Network network = Network.builder()
                .activity("pile", 5)
                .activity("frame", 2)
                .link("pile", "frame")
                .build();

        assertThat(DrawnPlan.early(Schedule.forward(network, calendar, monday), calendar, monday, 3))
                .isEqualTo("""
                pile    ###.... ...##.. .......
                frame   ....... .....#. #......
                """);
    }

    @Test
    void aLagIsWaitedForAndALeadIsGained() {
        Network network = Network.builder()
                .activity("pour", 2)
                .activity("strip", 1)
                .activity("order", 2)
                .milestone("cured")
                .link("pour", "strip", 3)
                .link("pour", "cured", 3)
                .link("strip", "order", -1)
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(DrawnPlan.early(schedule, calendar, MONDAY, 2)).isEqualTo("""
                pour    ##..... .......
                strip   ....... #......
                order   ....... ##.....
                cured   ....o.. .......
                """);
        assertThat(schedule.activity("cured").totalFloatWorkingDays()).isEqualTo(2);
    }

    @Test
    void aLeadBeforeTheStartOfThePlanIsNotGained() {
        Network network = Network.builder()
                .activity("a", 1)
                .activity("b", 1)
                .link("a", "b", -5)
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("b").earlyStart()).isEqualTo(MONDAY);
        assertThat(schedule.activity("b").drivingPredecessor()).isEmpty();
    }

    @Test
    void freeFloatEndsWhereTheSuccessorWouldMove() {
        Network network = Network.builder()
                .activity("long", 6)
                .activity("short", 1)
                .activity("after", 2)
                .link("short", "after")
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("short").totalFloatWorkingDays()).isEqualTo(3);
        assertThat(schedule.activity("short").freeFloatWorkingDays()).isZero();
        assertThat(schedule.activity("after").freeFloatWorkingDays()).isEqualTo(3);
    }

    @Test
    void aPlanOfMilestonesOnlyLiesOnOneDay() {
        Network network =
                Network.builder().milestone("a").milestone("b").link("a", "b").build();

        Schedule forward = Schedule.forward(network, calendar, MONDAY);
        assertThat(forward.activity("b").earlyFinish()).isEqualTo(MONDAY);
        assertThat(forward.activity("b").lateFinish()).isEqualTo(MONDAY);
        assertThat(forward.finish()).isEqualTo(MONDAY);

        Schedule backward = Schedule.backward(network, calendar, MONDAY);
        assertThat(backward.activity("a").lateStart()).isEqualTo(MONDAY);
        assertThat(backward.activity("a").critical()).isTrue();

        Schedule promised = Schedule.forward(network, calendar, MONDAY, MONDAY.plusDays(2));
        assertThat(promised.activity("a").totalFloatWorkingDays()).isEqualTo(2);
        assertThat(promised.activity("a").lateFinish()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void anEmptyNetworkHasAStartAndNoActivities() {
        Schedule schedule = Schedule.forward(Network.builder().build(), calendar, MONDAY);

        assertThat(schedule.activities()).isEmpty();
        assertThat(schedule.drivingPath()).isEmpty();
        assertThat(schedule.finish()).isEqualTo(MONDAY);
    }

    @Test
    void askingForAnUnknownActivitySaysSo() {
        Schedule schedule = Schedule.forward(plant, calendar, MONDAY);

        assertThatThrownBy(() -> schedule.activity("roof")).hasMessageContaining("Found no activity roof");
    }
}
