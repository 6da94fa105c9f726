package guatu.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @Test
    void aSummaryLastsFromTheFirstStartToTheLastFinishBelowIt() {
        Schedule schedule = Schedule.forward(land().build(), calendar, MONDAY);

        assertThat(DrawnPlan.early(schedule, calendar, MONDAY, 2)).isEqualTo("""
                land    ###.... .......
                measure XX..... .......
                clear   ###.... .......
                build   ...#... .......
                """);
        assertThat(schedule.activity("land").critical()).isTrue();
        assertThat(schedule.activity("measure").totalFloatWorkingDays()).isEqualTo(1);
    }

    @Test
    void whatFollowsASummaryWaitsForAllOfIt() {
        Schedule schedule = Schedule.forward(land().build(), calendar, MONDAY);

        assertThat(schedule.activity("build").earlyStart()).isEqualTo("2026-07-09");
        assertThat(schedule.activity("build").drivingPredecessor()).hasValue("land");
        assertThat(schedule.drivingPath()).containsExactly("clear", "build");
        // The shorter part may slip until the summary would end later.
        assertThat(schedule.activity("measure").freeFloatWorkingDays()).isEqualTo(1);
    }

    @Test
    void whatFollowsTheStartOfASummaryWaitsForItsFirstActivity() {
        Network network = Network.builder()
                .activity("prepare", 2)
                .milestone("works")
                .activity(new Activity("late", 1).within("works"))
                .activity(new Activity("soon", 5).within("works"))
                .link("prepare", "late", 3)
                .link("prepare", "soon")
                .activity("watch", 1)
                .link(new Link("works", "watch", LinkType.START_TO_START, Span.workingDays(1)))
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("soon").earlyStart()).isEqualTo("2026-07-08");
        assertThat(schedule.activity("watch").earlyStart()).isEqualTo("2026-07-09");
    }

    @Test
    void whatASummaryWaitsForHoldsEveryPartOfIt() {
        Network network =
                land().activity("approve", 2).link("approve", "land", 1).build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("measure").earlyStart()).isEqualTo("2026-07-09");
        assertThat(schedule.activity("clear").earlyStart()).isEqualTo("2026-07-09");
        assertThat(schedule.activity("land").earlyStart()).isEqualTo("2026-07-09");
    }

    @Test
    void aDeadlineOfASummaryIsOneOfEveryPart() {
        Network network = Network.builder()
                .activity(Activity.milestone("land").due(MONDAY.plusDays(1)))
                .activity(new Activity("measure", 2).within("land"))
                .activity(new Activity("clear", 3).within("land"))
                .build();
        Schedule schedule = Schedule.forward(network, calendar, MONDAY);

        assertThat(schedule.activity("clear").totalFloatWorkingDays()).isEqualTo(-1);
        assertThat(schedule.activity("measure").totalFloatWorkingDays()).isZero();
        assertThat(schedule.activity("land").totalFloatWorkingDays()).isEqualTo(-1);
    }

    @Test
    void faultsOfATreeAreNamed() {
        assertFault(
                Network.builder().activity(new Activity("a", 1).within("b")), new NetworkFault.UnknownParent("a", "b"));
        assertFault(
                Network.builder().activity(new Activity("a", 1).within("b")).activity(new Activity("b", 1).within("a")),
                new NetworkFault.CircularParents(List.of("b", "a")));
        assertFault(land().link("land", "clear"), new NetworkFault.LinkIntoOwnSummary(new Link("land", "clear")));
        Constraint must = Constraint.on(Constraint.Bound.MUST_START_ON, MONDAY);
        assertFault(
                Network.builder()
                        .activity(Activity.milestone("land").constrained(must))
                        .activity(new Activity("clear", 3).within("land")),
                new NetworkFault.ConstraintOnSummary("land", must));
    }

    @Test
    void aCircleThroughASummaryIsRefused() {
        Network.Builder network = land().link("build", "measure");

        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(network::build)
                .satisfies(refusal -> assertThat(((NetworkFault.Cycle) refusal.fault()).keys())
                        .containsExactlyInAnyOrder("measure", "land", "build"));
    }

    private static void assertFault(Network.Builder network, NetworkFault fault) {
        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(network::build)
                .withMessageContainingAll("Found", "Expected", "Try")
                .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(fault));
    }

    private static Network.Builder land() {
        return Network.builder()
                .activity(new Activity("land", 9))
                .activity(new Activity("measure", 2).within("land"))
                .activity(new Activity("clear", 3).within("land"))
                .activity("build", 1)
                .link("land", "build");
    }
}
