package guatu.scheduling.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Constraint;
import guatu.scheduling.Network;
import guatu.scheduling.SchedulingRules;
import guatu.scheduling.Span;
import guatu.scheduling.risk.Estimate;
import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.Triangular;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedPlanTest {

    private static final LocalDateTime MONDAY = LocalDate.of(2026, 7, 6).atTime(8, 0);

    /** Design takes 2 days; drawings wait for it, and seven days of the clock more for the people who draw. */
    private static final Network LEVELED = Network.builder()
            .activity("design", 2)
            .activity(new Activity("drawings", 3).delayed(Span.calendarDays(7)))
            .link("design", "drawings")
            .build();

    @Test
    void whatLevelingPutsOffStartsOnItsDayInTheFile() {
        Plan plan = plan(LEVELED, Map.of());
        LocalDate drawn = plan.schedule().finish();
        assertThat(drawn).isEqualTo("2026-07-17");

        List<String> lines = RiskFigures.of(plan, 100, 1, Optional.empty()).lines();

        assertThat(lines)
                .contains("put off by leveling, simulated no earlier than on the days above: drawings")
                .contains("P50 2026-07-17, P80 2026-07-17, P95 2026-07-17")
                .noneMatch(line -> line.startsWith("simulated from other days"));
    }

    @Test
    void aLongerPredecessorEatsTheDelayBeforeItMovesTheRest() {
        Estimate up = new Triangular(EstimateUnit.WORKING_DAYS, 2, 4, 6);

        List<String> lines = RiskFigures.of(plan(LEVELED, Map.of("design", up)), 200, 1, Optional.empty())
                .lines();

        assertThat(lines).contains("P50 2026-07-17, P80 2026-07-17, P95 2026-07-17");
    }

    @Test
    void whatStandsOnOtherDaysThanInTheFileIsNamed() {
        Network late = Network.builder()
                .activity("design", 2)
                .activity("build", 9)
                .activity(new Activity("signs", 1).constrained(Constraint.asLateAsPossible()))
                .build();

        assertThat(SimulatedPlan.of(plan(late, Map.of())).otherwise()).containsExactly("signs");
        assertThat(RiskFigures.of(plan(late, Map.of()), 100, 1, Optional.empty())
                        .lines())
                .contains("simulated from other days than those above, even as planned: signs");
    }

    @Test
    void anEstimateOfWorkThatPeoplePutOnItsDaysIsNamedAsNotUsed() {
        Network placed = Network.builder()
                .activity("build", 9)
                .activity(new Activity("fair", 1).constrained(new Constraint.Placed(MONDAY, MONDAY.withHour(17))))
                .build();
        Plan plan = plan(placed, Map.of("fair", new Triangular(EstimateUnit.WORKING_DAYS, 1, 2, 3)));

        assertThat(RiskFigures.of(plan, 100, 1, Optional.empty()).lines())
                .contains("estimates not used, as the work is done or its dates were set by hand: fair");
    }

    private static Plan plan(Network network, Map<String, Estimate> estimates) {
        List<Plan.Task> tasks = network.activities().stream()
                .map(one -> new Plan.Task(one.key(), one.key(), false))
                .toList();
        return new Plan(
                "sample",
                MONDAY,
                Optional.empty(),
                network,
                Calendars.office(WorkingCalendar.stateCouncil()),
                SchedulingRules.microsoftProject(),
                480,
                estimates,
                tasks,
                List.of());
    }
}
