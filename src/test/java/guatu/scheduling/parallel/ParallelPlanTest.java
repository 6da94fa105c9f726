package guatu.scheduling.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Activity;
import guatu.scheduling.Ground;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.Span;
import guatu.scheduling.parallel.ParallelPlan.Carried;
import guatu.scheduling.parallel.ParallelPlan.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelPlanTest {

    private static final WorkingCalendar WEEKS = WorkingCalendar.weekendsOnly();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final Link filingToPermit = legal("filing", "permit");
    private final Link habit = customary("permit", "environment");
    private final Link environmentToStart = legal("environment", "start");

    /** Filing, then the permit, then by habit the environmental table, then the start. */
    private final Network serial = network(filingToPermit, habit, environmentToStart);

    @Test
    void habitGoesLawAndWorkStay() {
        ParallelPlan plan = ParallelPlan.of(serial);

        assertThat(plan.dropped()).containsExactly(habit);
        assertThat(plan.kept()).containsExactly(filingToPermit, environmentToStart);
    }

    @Test
    void anOrderThatLawDemandsAndOnlyHabitHadKeptIsPutIn() {
        Link permitToStart = legal("permit", "start");

        ParallelPlan plan = ParallelPlan.of(serial, List.of(permitToStart));

        assertThat(plan.carried()).containsExactly(new Carried(permitToStart, Reason.REQUIRED));
        assertThat(plan.network().links()).containsExactlyInAnyOrder(filingToPermit, environmentToStart, permitToStart);
    }

    @Test
    void anOrderThatOtherLinksImplyIsNotPutInTwice() {
        Link filingToStart = legal("filing", "start");

        ParallelPlan plan = ParallelPlan.of(
                network(filingToPermit, habit, environmentToStart, legal("permit", "start")), List.of(filingToStart));

        assertThat(plan.carried()).isEmpty();
    }

    @Test
    void whatOnlyHabitWaitedForIsTiedToWhatComesAfter() {
        ParallelPlan plan = ParallelPlan.of(serial);

        assertThat(plan.carried()).singleElement().satisfies(carried -> {
            assertThat(carried.reason()).isEqualTo(Reason.LOOSE_END);
            assertThat(carried.link().predecessor()).isEqualTo("permit");
            assertThat(carried.link().successor()).isEqualTo("start");
        });
    }

    @Test
    void aChainOfHabitIsFollowedToTheFirstFirmLink() {
        Network habits = network(
                customary("filing", "permit"), customary("permit", "environment"), legal("environment", "start"));

        assertThat(ParallelPlan.of(habits).carried())
                .extracting(carried ->
                        carried.link().predecessor() + " → " + carried.link().successor())
                .containsExactlyInAnyOrder("filing → start", "permit → start");
    }

    @Test
    void aLinkWithALeadOrdersNothingAndTiesNothing() {
        Link lead =
                new Link("permit", "environment", LinkType.FINISH_TO_START, Span.workingDays(-5), Ground.CUSTOMARY, "");

        assertThat(ParallelPlan.of(network(filingToPermit, lead, environmentToStart))
                        .carried())
                .isEmpty();
    }

    @Test
    void bothPlansAreScheduledAndTheDaysBetweenAreSaved() {
        SerialToParallel both =
                SerialToParallel.of(serial, List.of(), plan -> Schedule.forward(plan, WEEKS, MONDAY), WEEKS);

        // 1 + 5 + 15 + 2 days against 15 + 2.
        assertThat(both.serial().finish()).isEqualTo(WEEKS.plusWorkingDays(MONDAY, 22));
        assertThat(both.parallel().finish()).isEqualTo(WEEKS.plusWorkingDays(MONDAY, 16));
        assertThat(both.workingDaysSaved()).isEqualTo(6);
    }

    private static Network network(Link... links) {
        return Network.of(
                List.of(
                        new Activity("filing", 1),
                        new Activity("permit", 5),
                        new Activity("environment", 15),
                        new Activity("start", 2)),
                Arrays.asList(links));
    }

    private static Link legal(String predecessor, String successor) {
        return new Link(predecessor, successor).on(Ground.LEGAL, "建筑法第八条");
    }

    private static Link customary(String predecessor, String successor) {
        return new Link(predecessor, successor).on(Ground.CUSTOMARY, "");
    }
}
