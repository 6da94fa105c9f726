package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import guatu.scheduling.SchedulingRules.ConstraintRule;
import guatu.scheduling.SchedulingRules.ProgressRule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is changed in place, the plan is that of a schedule made anew. */
class ChangingPlanProperties {

    private static final int CHANGES = 6;

    private final Calendars calendars = Calendars.office(WorkingCalendar.stateCouncil())
            .with(MicrosoftSchedulerPeer.SEVEN_DAYS, ShiftCalendar.everyDay());

    @Property(tries = 400)
    void onOneCalendar(@ForAll long seed) {
        assertChangesAsAnew(new RandomPlan(seed), SchedulingRules.standard(), seed);
    }

    @Property(tries = 400)
    void onTwoCalendars(@ForAll long seed) {
        assertChangesAsAnew(new RandomPlan(seed).onTwoCalendars(), SchedulingRules.standard(), seed);
    }

    @Property(tries = 400)
    void onTwoCalendarsWithDatesToKeep(@ForAll long seed) {
        SchedulingRules rules = seed % 2 == 0
                ? SchedulingRules.standard()
                : SchedulingRules.standard().with(ConstraintRule.CONSTRAINTS_FIRST);
        assertChangesAsAnew(new RandomPlan(seed).constrained().onTwoCalendars(), rules, seed);
    }

    @Property(tries = 400)
    void onOneCalendarWithDatesToKeep(@ForAll long seed) {
        SchedulingRules rules = SchedulingRules.standard().with(ConstraintRule.CONSTRAINTS_FIRST);
        assertChangesAsAnew(new RandomPlan(seed).constrained(), rules, seed);
    }

    @Property(tries = 400)
    void onTwoCalendarsWhenWorkHasBegun(@ForAll long seed) {
        SchedulingRules rules = SchedulingRules.standard()
                .asOf(RandomPlan.START.plusDays(10))
                .with(seed % 2 == 0 ? ProgressRule.RETAINED_LOGIC : ProgressRule.PROGRESS_OVERRIDE);
        assertChangesAsAnew(new RandomPlan(seed).begun().constrained().onTwoCalendars(), rules, seed);
    }

    private void assertChangesAsAnew(RandomPlan sample, SchedulingRules rules, long seed) {
        Random random = new Random(seed);
        Network given = sample.network();
        // Milestones alone take the day on which they lie, and a promise is measured from its end.
        boolean work = given.activities().stream().anyMatch(one -> !one.isMilestone());
        Optional<LocalDateTime> promise = work && random.nextBoolean()
                ? Optional.of(RandomPlan.START.plusDays(random.nextInt(60)))
                : Optional.empty();
        ChangingPlan plan = ChangingPlan.of(given, calendars, RandomPlan.START, promise, rules)
                .orElseThrow();
        Network network = given;
        for (int i = 0; i < CHANGES; i++) {
            network = change(plan, given, network, random);
            assertSame(plan, network, promise, rules);
        }
    }

    /** A length that is left, or else a lag. */
    private static Network change(ChangingPlan plan, Network given, Network network, Random random) {
        List<Activity> activities = new ArrayList<>(network.activities());
        List<Link> links = new ArrayList<>(network.links());
        int at = random.nextInt(activities.size());
        Activity changed = activities.get(at);
        boolean milestone = changed.isMilestone() || changed.progress() instanceof Progress.Finished;
        if (milestone || (!links.isEmpty() && random.nextBoolean())) {
            if (!links.isEmpty()) {
                int which = random.nextInt(links.size());
                Link old = given.links().get(which);
                boolean kept = given.links().indexOf(old) == which && !isSettled(network, old);
                Span lag = Span.workedMinutes(random.nextInt(5 * 480) - 480);
                if (kept) {
                    plan.lagging(old, lag);
                    links.set(which, new Link(old.predecessor(), old.successor(), old.type(), lag));
                }
            }
        } else {
            Span length = Span.workedMinutes(1 + random.nextInt(9 * 480));
            plan.lasting(changed.key(), length);
            activities.set(
                    at,
                    changed.progress() instanceof Progress.Started(var start, var left)
                            ? changed.progressed(new Progress.Started(start, length))
                            : changed.lasting(length));
        }
        return Network.of(activities, links);
    }

    /** Links that hold nothing back any more are not in the plan. */
    private static boolean isSettled(Network network, Link link) {
        return network.activities().stream()
                .filter(one -> one.key().equals(link.predecessor()) || one.key().equals(link.successor()))
                .anyMatch(one -> !(one.progress() instanceof Progress.NotStarted));
    }

    private void assertSame(
            ChangingPlan plan, Network network, Optional<LocalDateTime> promise, SchedulingRules rules) {
        Schedule schedule = promise.map(until -> Schedule.forward(network, calendars, RandomPlan.START, until, rules))
                .orElseGet(() -> Schedule.forward(network, calendars, RandomPlan.START, rules));
        assertThat(plan.finishesAt()).isEqualTo(schedule.finishesAt());
        for (ScheduledActivity one : schedule.activities()) {
            String key = one.activity().key();
            assertThat(plan.totalFloat(key)).isEqualTo(one.totalFloat());
            assertThat(plan.freeFloat(key)).isEqualTo(one.freeFloat());
            if (!one.activity().isMilestone() && one.activity().progress() instanceof Progress.NotStarted) {
                assertThat(plan.earlyStart(key)).isEqualTo(one.early().startsAt());
                assertThat(plan.earlyFinish(key)).isEqualTo(one.early().finishesAt());
                assertThat(plan.lateStart(key)).isEqualTo(one.late().startsAt());
                assertThat(plan.lateFinish(key)).isEqualTo(one.late().finishesAt());
            }
        }
    }
}
