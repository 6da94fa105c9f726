package guatu.scheduling;

import static guatu.scheduling.Constraint.Bound.FINISH_NO_EARLIER_THAN;
import static guatu.scheduling.Constraint.Bound.FINISH_NO_LATER_THAN;
import static guatu.scheduling.Constraint.Bound.MUST_FINISH_ON;
import static guatu.scheduling.Constraint.Bound.MUST_START_ON;
import static guatu.scheduling.Constraint.Bound.START_NO_EARLIER_THAN;
import static guatu.scheduling.Constraint.Bound.START_NO_LATER_THAN;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.SchedulingRules.ConstraintRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A permit of three days between a survey of two and a milestone, in the week of 6 July 2026. */
class ConstraintsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_WEDNESDAY = MONDAY.plusDays(9);

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Test
    void aFloorDelaysWhatItsPredecessorsWouldLetGo() {
        assertThat(drawn(Constraint.on(START_NO_EARLIER_THAN, FRIDAY))).isEqualTo("""
                survey  XX..... .......
                permit  ....#.. ##.....
                granted ....... .*.....
                """);
        assertThat(drawn(Constraint.on(FINISH_NO_EARLIER_THAN, NEXT_WEDNESDAY))).isEqualTo("""
                survey  XX..... .......
                permit  ....... ###....
                granted ....... ..*....
                """);
        assertThat(drawn(Constraint.on(START_NO_EARLIER_THAN, MONDAY))).isEqualTo("""
                survey  ##..... .......
                permit  ..###.. .......
                granted ....*.. .......
                """);
    }

    @Test
    void aCeilingThatCannotBeKeptIsNegativeFloatAndMovesNoEarlyDate() {
        Schedule schedule = schedule(SchedulingRules.standard(), Constraint.on(FINISH_NO_LATER_THAN, TUESDAY));

        assertThat(schedule.activity("permit").earlyFinish()).isEqualTo(FRIDAY);
        assertThat(schedule.activity("permit").lateFinish()).isEqualTo(TUESDAY);
        assertThat(schedule.activity("permit").totalFloatWorkingDays()).isEqualTo(-3);
        assertThat(schedule.activity("survey").totalFloatWorkingDays()).isEqualTo(-3);
        assertThat(schedule.activity("survey").critical()).isTrue();
        assertThat(schedule.activity("granted").totalFloatWorkingDays()).isZero();
    }

    @Test
    void whereConstraintsComeFirstTheActivityStandsOnItsDateWhateverItsPredecessorsSay() {
        Schedule schedule = schedule(first(), Constraint.on(FINISH_NO_LATER_THAN, FRIDAY.minusDays(1)));

        assertThat(DrawnPlan.early(schedule, calendar, MONDAY, 1)).isEqualTo("""
                survey  ##.....
                permit  .###...
                granted ...*...
                """);
        assertThat(schedule.activity("survey").totalFloatWorkingDays()).isEqualTo(-1);
        assertThat(schedule.activity("permit").drivingPredecessor()).isEmpty();
    }

    @Test
    void aStartOnADayHasNoFloatOnceConstraintsComeFirst() {
        Schedule schedule = schedule(first(), Constraint.on(MUST_START_ON, FRIDAY));

        assertThat(DrawnPlan.early(schedule, calendar, MONDAY, 2)).isEqualTo("""
                survey  XX..... .......
                permit  ....#.. ##.....
                granted ....... .*.....
                """);
        assertThat(schedule.activity("survey").totalFloatWorkingDays()).isEqualTo(2);
    }

    @Test
    void linksFirstAMustIsAFloorAndACeiling() {
        Schedule late = schedule(SchedulingRules.standard(), Constraint.on(MUST_FINISH_ON, NEXT_WEDNESDAY));
        assertThat(late.activity("permit").earlyFinish()).isEqualTo(NEXT_WEDNESDAY);
        assertThat(late.activity("permit").lateFinish()).isEqualTo(NEXT_WEDNESDAY);

        Schedule impossible = schedule(SchedulingRules.standard(), Constraint.on(MUST_START_ON, TUESDAY));
        assertThat(impossible.activity("permit").earlyStart()).isEqualTo("2026-07-08");
        assertThat(impossible.activity("permit").lateStart()).isEqualTo(TUESDAY);
        assertThat(impossible.activity("permit").totalFloatWorkingDays()).isEqualTo(-1);
    }

    @Test
    void aLatestStartLimitsTheLateDatesAlone() {
        Schedule schedule = Schedule.forward(
                network(Constraint.on(START_NO_LATER_THAN, FRIDAY)), calendar, MONDAY, MONDAY.plusDays(18));

        assertThat(schedule.activity("permit").earlyStart()).isEqualTo("2026-07-08");
        assertThat(schedule.activity("permit").lateStart()).isEqualTo(FRIDAY);
        assertThat(schedule.activity("granted").lateFinish()).isEqualTo("2026-07-24");
    }

    @Test
    void aDeadlineMovesLateDatesAndNeverEarlyOnes() {
        Network network = Network.builder()
                .activity("survey", 2)
                .activity(new Activity("permit", 3).due(MONDAY.plusDays(3)))
                .link("survey", "permit")
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("permit").earlyFinish()).isEqualTo(FRIDAY);
        assertThat(schedule.activity("permit").lateFinish()).isEqualTo("2026-07-09");
        assertThat(schedule.activity("survey").totalFloatWorkingDays()).isEqualTo(-1);
        assertThat(schedule.finish()).isEqualTo(FRIDAY);
    }

    @Test
    void whatIsToBeAsLateAsPossibleUsesUpItsFloatAndHoldsWhatFollows() {
        Network network = Network.builder()
                .activity("long", 8)
                .activity(new Activity("order", 1).constrained(Constraint.asLateAsPossible()))
                .activity("deliver", 2)
                .link("order", "deliver")
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("order").planned().start()).isEqualTo("2026-07-13");
        assertThat(schedule.activity("order").totalFloat()).isZero();
        assertThat(schedule.activity("deliver").planned().start()).isEqualTo("2026-07-14");
        assertThat(schedule.activity("deliver").totalFloat()).isZero();
        assertThat(schedule.activity("long").planned())
                .isEqualTo(schedule.activity("long").early());
        assertThat(schedule.finish()).isEqualTo("2026-07-15");
    }

    @Test
    void nearCriticalIsWhatHasNoMoreFloatThanTheThreshold() {
        Network network = Network.builder()
                .activity("long", 8)
                .activity("near", 6)
                .activity("short", 1)
                .build();
        Schedule schedule = Schedule.forward(
                network,
                Calendars.office(calendar),
                MONDAY.atStartOfDay(),
                SchedulingRules.standard().nearCriticalWithin(Span.workingDays(2)));

        assertThat(schedule.activity("long").nearCritical()).isTrue();
        assertThat(schedule.activity("near").nearCritical()).isTrue();
        assertThat(schedule.activity("near").critical()).isFalse();
        assertThat(schedule.activity("short").nearCritical()).isFalse();
    }

    private String drawn(Constraint constraint) {
        return DrawnPlan.early(schedule(SchedulingRules.standard(), constraint), calendar, MONDAY, 2);
    }

    private static SchedulingRules first() {
        return SchedulingRules.standard().with(ConstraintRule.CONSTRAINTS_FIRST);
    }

    private Schedule schedule(SchedulingRules rules, Constraint constraint) {
        return Schedule.forward(network(constraint), Calendars.office(calendar), MONDAY.atStartOfDay(), rules);
    }

    private static Network network(Constraint constraint) {
        return Network.builder()
                .activity("survey", 2)
                .activity(new Activity("permit", 3).constrained(constraint))
                .milestone("granted")
                .link("survey", "permit")
                .link("permit", "granted")
                .build();
    }
}
