package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.PlanTime;
import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.SchedulingRules.ConstraintRule;
import guatu.scheduling.SchedulingRules.ProgressRule;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mpxj.Task;

/**
 * Random plans give the same dates, floats and critical activities as MPXJ's MicrosoftScheduler. Where the two mean
 * different things is listed in {@link MicrosoftSchedulerDifferencesTest}; the plans here stay clear of it. MPXJ's scheduler
 * computes no free float.
 */
class MicrosoftSchedulerProperties {

    private static final SchedulingRules RULES =
            SchedulingRules.standard().with(ProgressRule.UNINTERRUPTED).with(ConstraintRule.CONSTRAINTS_FIRST);

    private final ShiftCalendar office = ShiftCalendar.office(WorkingCalendar.stateCouncil());
    private final Calendars calendars =
            Calendars.of(office).with(MicrosoftSchedulerPeer.SEVEN_DAYS, ShiftCalendar.everyDay());

    @Property(tries = 500)
    void linksLagsAndLeads(@ForAll long seed) {
        assertSame(new RandomPlan(seed).network());
    }

    @Property(tries = 500)
    void whatIsAsLateAsPossible(@ForAll long seed) {
        Network network =
                new RandomPlan(seed).leavingFromFinishes().withLateWork().network();
        Schedule schedule = Schedule.forward(network, calendars, RandomPlan.START, RULES);
        MicrosoftSchedulerPeer peer = MicrosoftSchedulerPeer.nothingBefore(network, RandomPlan.START);
        for (ScheduledActivity ours : schedule.activities()) {
            Task theirs = peer.task(ours.activity().key());
            assertSame(office, "start", ours, ours.planned().startsAt(), theirs.getStart());
            assertSame(office, "finish", ours, ours.planned().finishesAt(), theirs.getFinish());
        }
    }

    @Property(tries = 500)
    void constraintsAndDeadlines(@ForAll long seed) {
        assertSame(new RandomPlan(seed).constrained().network());
    }

    @Property(tries = 500)
    void twoCalendars(@ForAll long seed) {
        assertSame(new RandomPlan(seed).onTwoCalendars().network());
    }

    @Property(tries = 500)
    void progress(@ForAll long seed) {
        assertSame(new RandomPlan(seed).begun().network());
    }

    @Property(tries = 500)
    void everythingAtOnce(@ForAll long seed) {
        assertSame(new RandomPlan(seed).constrained().onTwoCalendars().begun().network());
    }

    private void assertSame(Network network) {
        Schedule schedule = Schedule.forward(network, calendars, RandomPlan.START, RULES);
        MicrosoftSchedulerPeer peer = MicrosoftSchedulerPeer.nothingBefore(network, RandomPlan.START);
        for (ScheduledActivity ours : schedule.activities()) {
            Task theirs = peer.task(ours.activity().key());
            ShiftCalendar calendar = calendars.of(ours.activity());
            assertSame(calendar, "early start", ours, ours.early().startsAt(), theirs.getEarlyStart());
            assertSame(calendar, "early finish", ours, ours.early().finishesAt(), theirs.getEarlyFinish());
            assertSame(calendar, "late start", ours, ours.late().startsAt(), theirs.getLateStart());
            assertSame(calendar, "late finish", ours, ours.late().finishesAt(), theirs.getLateFinish());
            assertThat(ours.totalFloat())
                    .as("total float of %s", ours)
                    .isEqualTo(MicrosoftSchedulerPeer.units(theirs.getTotalSlack()));
            assertThat(ours.critical()).as("critical %s", ours).isEqualTo(theirs.getCritical());
        }
    }

    /** The same work is done by both moments: the evening and the next morning are one. */
    private static void assertSame(
            ShiftCalendar calendar, String what, ScheduledActivity of, LocalDateTime ours, LocalDateTime theirs) {
        assertThat(calendar.workAt(PlanTime.of(ours)))
                .as("%s of %s: %s, MPXJ %s", what, of, ours, theirs)
                .isEqualTo(calendar.workAt(PlanTime.of(theirs)));
    }
}
