package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guatu.calendar.ShiftCalendar;
import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
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

    @Test
    void aTrialGoesOnOnSeveralCalendars() {
        Network network = Network.builder()
                .activity("permit", 1)
                .activity(new Activity("dig", 6).onCalendar("site"))
                .activity("handover", 1)
                .link("permit", "dig")
                .link("dig", "handover")
                .build();
        ChangingPlan plan =
                plan(network, office.with("site", ShiftCalendar.everyDay())).orElseThrow();
        // From Tuesday to Sunday on the site, then Monday in the office.
        assertThat(plan.finishesAt()).isEqualTo("2026-07-13T17:00");

        plan.lasting("dig", Span.workingDays(7));
        assertThat(plan.earlyFinish("dig")).isEqualTo("2026-07-13T17:00");
        assertThat(plan.finishesAt()).isEqualTo("2026-07-14T17:00");
        assertThat(plan.totalFloat("permit")).isZero();
    }

    @Test
    void whatMovesMoreThanTimesNeedsASchedule() {
        Network late = Network.builder()
                .activity("design", 4)
                .activity(new Activity("permit", 1).constrained(Constraint.asLateAsPossible()))
                .build();
        Network fromSummary = Network.builder()
                .activity("phase", 0)
                .activity(new Activity("design", 4).within("phase"))
                .activity("permit", 1)
                .link(new Link("phase", "permit", LinkType.START_TO_START, Span.ZERO))
                .build();

        assertThat(plan(late, office)).isEmpty();
        assertThat(plan(fromSummary, office)).isEmpty();
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
