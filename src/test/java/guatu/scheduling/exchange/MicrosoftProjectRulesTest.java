package guatu.scheduling.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.Shift;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Constraint;
import guatu.scheduling.Constraint.Bound;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.Schedule;
import guatu.scheduling.ScheduledActivity;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.Span;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Microsoft Project does where a plain critical path method would do otherwise, in networks as small as can be. */
class MicrosoftProjectRulesTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 8, 0);
    private static final int DAY = 4_800;
    private static final Calendars CALENDARS = Calendars.office(WorkingCalendar.weekendsOnly())
            .with(
                    "nights",
                    ShiftCalendar.builder()
                            .everyDay(List.of(Shift.hours(20, 24)))
                            .build());

    @Test
    void workWithADateOfItsOwnMayStartBeforeThePlan() {
        Schedule schedule = schedule(new Activity("early", 1)
                .constrained(new Constraint.Dated(Bound.START_NO_EARLIER_THAN, MONDAY.minusDays(7))));

        assertThat(schedule.activity("early").early().startsAt()).isEqualTo(MONDAY.minusDays(7));
    }

    @Test
    void aLeadMayGoBeforeThePlanButAFinishDrawsNothingBeforeIt() {
        Schedule schedule = schedule(Network.builder()
                .activity("first", 1)
                .activity("ahead", 1)
                .activity("long", 5)
                .link(new Link("first", "ahead", LinkType.START_TO_START, Span.workingDays(-2)))
                .link(new Link("first", "long", LinkType.FINISH_TO_FINISH, Span.ZERO))
                .build());

        assertThat(schedule.activity("ahead").early().startsAt()).isEqualTo(MONDAY.minusDays(4));
        assertThat(schedule.activity("long").early().startsAt()).isEqualTo(MONDAY);
    }

    @Test
    void workPlacedByHandStandsWhateverItsLinksSay() {
        Constraint.Placed tuesday =
                new Constraint.Placed(MONDAY.plusDays(1), MONDAY.plusDays(1).withHour(17));
        Schedule schedule = schedule(Network.builder()
                .activity("before", 3)
                .activity(new Activity("placed", 1).constrained(tuesday))
                .activity("after", 1)
                .link("before", "placed")
                .link("placed", "after")
                .build());

        ScheduledActivity placed = schedule.activity("placed");
        assertThat(placed.early().startsAt()).isEqualTo(tuesday.start());
        assertThat(placed.early().finishesAt()).isEqualTo(tuesday.finish());
        assertThat(schedule.activity("after").early().startsAt()).isEqualTo(MONDAY.plusDays(2));
        assertThat(schedule.activity("before").totalFloat()).isEqualTo(-2 * DAY);
    }

    @Test
    void aStartPlacedByHandIsNotHeldBackFromStartToStart() {
        Constraint.Placed monday = new Constraint.Placed(MONDAY, MONDAY.withHour(17));
        Schedule schedule = schedule(Network.builder()
                .activity(new Activity("placed", 1).constrained(monday))
                .activity("beside", 3)
                .link(new Link("placed", "beside", LinkType.START_TO_START, Span.ZERO))
                .build());

        assertThat(schedule.activity("beside").totalFloat()).isZero();
        assertThat(schedule.activity("placed").totalFloat()).isEqualTo(2 * DAY);
    }

    @Test
    void workUnderWayRunsOnFromItsActualStartAndItsFinishAloneHasFloat() {
        Progress halfDone = new Progress.Started(MONDAY, Span.workingDays(1));
        Schedule schedule = schedule(Network.builder()
                .activity("before", 4)
                .activity(new Activity("under way", 2).progressed(halfDone))
                .link("before", "under way")
                .build());

        ScheduledActivity underWay = schedule.activity("under way");
        assertThat(underWay.early().finishesAt()).isEqualTo(MONDAY.plusDays(1).withHour(17));
        assertThat(underWay.late().startsAt()).isEqualTo(MONDAY);
        assertThat(underWay.totalFloat()).isEqualTo(2 * DAY);
    }

    @Test
    void levelingPutsAStartOffByHoursOfTheClock() {
        Schedule schedule = schedule(Network.builder()
                .activity("before", 4)
                .activity(new Activity("leveled", 1).delayed(Span.calendarDays(1)))
                .link("before", "leveled")
                .build());

        // Four days end on Thursday; Friday and a day of the clock is Saturday, so it is Monday.
        assertThat(schedule.activity("leveled").early().startsAt()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void peoplesHoursMakeDatesAndTheCalendarOfThePlanCountsFloat() {
        Schedule schedule = schedule(Network.builder()
                .activity(new Activity("by night", 1).workedBy("nights"))
                .activity("by day", 5)
                .build());

        ScheduledActivity byNight = schedule.activity("by night");
        assertThat(byNight.early().startsAt()).isEqualTo(MONDAY.withHour(20));
        assertThat(byNight.early().finishesAt()).isEqualTo(MONDAY.plusDays(2).withHour(0));
        // The last night before Friday's end is Thursday's: two office days later.
        assertThat(byNight.totalFloat()).isEqualTo(2 * DAY);
    }

    @Test
    void aDateThatMustHoldLacksWhatTheLinksAskBeyondIt() {
        Schedule schedule = schedule(Network.builder()
                .activity("before", 5)
                .activity(Activity.milestone("due")
                        .constrained(new Constraint.Dated(
                                Bound.MUST_FINISH_ON, MONDAY.plusDays(3).withHour(17))))
                .link("before", "due")
                .build());

        assertThat(schedule.activity("due").early().finishesAt())
                .isEqualTo(MONDAY.plusDays(3).withHour(17));
        assertThat(schedule.activity("due").totalFloat()).isEqualTo(-DAY);
    }

    @Test
    void aMilestoneIsLateWhenTheWorkAfterItBegins() {
        Schedule schedule = schedule(Network.builder()
                .activity("before", 1)
                .milestone("gate")
                .activity("after", 1)
                .activity("beside", 4)
                .link("before", "gate")
                .link("gate", "after")
                .build());

        ScheduledActivity gate = schedule.activity("gate");
        assertThat(gate.early().finishesAt()).isEqualTo(MONDAY.withHour(17));
        assertThat(gate.late().finishesAt()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void elapsedWorkHasElapsedFloat() {
        Schedule schedule = schedule(Network.builder()
                .activity(new Activity("drying", Span.calendarDays(1)))
                .activity("work", 2)
                .build());

        // From Tuesday 8:00 to Tuesday 17:00, by the clock.
        assertThat(schedule.activity("drying").totalFloat()).isEqualTo(9 * 600);
    }

    private static Schedule schedule(Activity activity) {
        return schedule(Network.of(List.of(activity), List.of()));
    }

    private static Schedule schedule(Network network) {
        return Schedule.forward(network, CALENDARS, MONDAY, SchedulingRules.microsoftProject());
    }
}
