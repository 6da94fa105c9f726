package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChangingPlanTest {

    private static final LocalDateTime MONDAY = LocalDate.of(2026, 7, 6).atTime(8, 0);

    private final Calendars office = Calendars.office(WorkingCalendar.stateCouncil());

    @Test
    void aTrialMovesTheFinishAndTheFloats() {
        Network network = Network.builder()
                .activity("design", 4)
                .activity("eia", 2)
                .activity("permit", 3)
                .link("design", "permit")
                .link("eia", "permit")
                .build();
        ChangingPlan plan = plan(network, office).orElseThrow();
        assertThat(plan.finishesAt()).isEqualTo("2026-07-14T17:00");
        assertThat(plan.totalFloat("eia")).isEqualTo(2 * 4800);

        plan.lasting("eia", Span.workingDays(5));
        assertThat(plan.finishesAt()).isEqualTo("2026-07-15T17:00");
        assertThat(plan.totalFloat("design")).isEqualTo(4800);

        plan.lagging(network.links().getFirst(), Span.workingDays(2));
        assertThat(plan.earlyStart("permit")).isEqualTo("2026-07-14T08:00");

        plan.startingNoEarlierThan("design", MONDAY.plusDays(1));
        assertThat(plan.earlyStart("design")).isEqualTo("2026-07-07T08:00");
        assertThat(plan.finishesAt()).isEqualTo("2026-07-17T17:00");
    }

    @Property(tries = 300)
    void aChangedPlanIsThatOfANewSchedule(@ForAll long seed) {
        Network network = new RandomPlan(seed).network();
        ChangingPlan plan = ChangingPlan.of(
                        network, office, RandomPlan.START, Optional.empty(), SchedulingRules.standard())
                .orElseThrow();
        int changed = Math.floorMod(seed, network.size());
        Span longer = Span.workedMinutes(Math.floorMod(seed, 5000));
        plan.lasting("a" + changed, longer);
        Network.Builder other = Network.builder();
        network.activities()
                .forEach(one -> other.activity(one.key().equals("a" + changed) ? one.lasting(longer) : one));
        network.links().forEach(other::link);

        Schedule schedule = Schedule.forward(other.build(), office, RandomPlan.START, SchedulingRules.standard());
        for (ScheduledActivity one : schedule.activities()) {
            String key = one.activity().key();
            assertThat(plan.totalFloat(key)).isEqualTo(one.totalFloat());
            assertThat(plan.freeFloat(key)).isEqualTo(one.freeFloat());
            if (!one.activity().isMilestone()) {
                assertThat(plan.earlyStart(key)).isEqualTo(one.early().startsAt());
                assertThat(plan.earlyFinish(key)).isEqualTo(one.early().finishesAt());
                assertThat(plan.lateStart(key)).isEqualTo(one.late().startsAt());
                assertThat(plan.lateFinish(key)).isEqualTo(one.late().finishesAt());
            }
        }
    }

    @Test
    void whatOneCalendarCannotTellNeedsASchedule() {
        Network network = Network.builder()
                .activity("permit", 1)
                .activity(new Activity("dig", 3).onCalendar("site"))
                .build();

        assertThat(plan(network, office.with("site", ShiftCalendar.everyDay()))).isEmpty();
    }

    @Test
    void whatIsNotInThePlanIsRefused() {
        ChangingPlan plan =
                plan(Network.builder().activity("design", 4).build(), office).orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.lasting("roof", Span.ZERO))
                .withMessageContaining("Found no activity roof");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.lagging(new Link("design", "roof"), Span.ZERO))
                .withMessageContaining("Found no such link");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.lasting("design", Span.calendarDays(3)))
                .withMessageContaining("Found the elapsed length");
    }

    private static Optional<ChangingPlan> plan(Network network, Calendars calendars) {
        return ChangingPlan.of(network, calendars, MONDAY, Optional.empty(), SchedulingRules.standard());
    }
}
