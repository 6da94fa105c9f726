package guatu.scheduling.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guatu.calendar.WorkingCalendar;
import guatu.scheduling.Ground;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Schedule;
import guatu.scheduling.parallel.ApprovalLink.Dependence;
import guatu.scheduling.parallel.Assessment.Dropped;
import guatu.scheduling.parallel.Assessment.Simplified;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApprovalGraphTest {

    private static final WorkingCalendar WEEKS = WorkingCalendar.weekendsOnly();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final ApprovalItem contract = new ApprovalItem("contract", 10, 0);
    private final ApprovalItem geology = new ApprovalItem("geology", 8, 0);
    private final ApprovalItem permit = new ApprovalItem("permit", 6, 1);
    private final ApprovalLink decidedAfter =
            new ApprovalLink("contract", "permit", Dependence.DECIDE_AFTER, 0, Ground.LEGAL, "城乡规划法第三十八条");

    @Test
    void whatIsDecidedAfterIsReviewedBeforehandAndSignedTheDayAfterTheResult() {
        Schedule schedule = forward(new ApprovalGraph(List.of(contract, permit), List.of(decidedAfter)));

        assertThat(schedule.activity(permit.reviewKey()).earlyFinish()).isEqualTo(day(5));
        assertThat(schedule.activity(permit.decidedKey()).earlyStart()).isEqualTo(day(11));
        assertThat(schedule.finish()).isEqualTo(day(11));
    }

    @Test
    void whatIsBegunAfterIsReviewedOnlyThen() {
        ApprovalLink begunAfter =
                new ApprovalLink("contract", "permit", Dependence.START_AFTER, 0, Ground.CUSTOMARY, "");

        Schedule schedule = forward(new ApprovalGraph(List.of(contract, permit), List.of(begunAfter, decidedAfter)));

        assertThat(schedule.activity(permit.reviewKey()).earlyStart()).isEqualTo(day(11));
        assertThat(schedule.finish()).isEqualTo(day(16));
    }

    @Test
    void anItemOfOneEventThatIsDecidedAfterEndsNoEarlierThanWhatItWaitsFor() {
        Network network =
                new ApprovalGraph(List.of(contract, new ApprovalItem("permit", 6, 0)), List.of(decidedAfter)).network();

        assertThat(network.links())
                .singleElement()
                .satisfies(link -> assertThat(link.type()).isEqualTo(LinkType.FINISH_TO_FINISH));
    }

    @Test
    void whatTheZoneHasAssessedIsDroppedAndWhoWaitedForItWaitsForWhatItWaitedFor() {
        ApprovalGraph graph = new ApprovalGraph(
                List.of(contract, geology, permit),
                List.of(
                        new ApprovalLink("contract", "geology", Dependence.START_AFTER, 2, Ground.CUSTOMARY, ""),
                        new ApprovalLink(
                                "geology", "permit", Dependence.DECIDE_AFTER, 0, Ground.LEGAL, "地质灾害防治条例第二十一条")));

        ApprovalGraph left = graph.assessed(Map.of("geology", new Dropped()));

        assertThat(left.items()).containsExactly(contract, permit);
        assertThat(left.links())
                .containsExactly(
                        new ApprovalLink("contract", "permit", Dependence.DECIDE_AFTER, 2, Ground.CUSTOMARY, ""));
    }

    @Test
    void anOrderThatLawDemandsAnywayKeepsItsGroundWhenAnItemBetweenIsDropped() {
        ApprovalGraph graph = new ApprovalGraph(
                List.of(contract, geology, permit),
                List.of(
                        decidedAfter,
                        new ApprovalLink("contract", "geology", Dependence.START_AFTER, 0, Ground.CUSTOMARY, ""),
                        new ApprovalLink("geology", "permit", Dependence.DECIDE_AFTER, 0, Ground.LEGAL, "法")));

        assertThat(graph.assessed(Map.of("geology", new Dropped())).links()).containsExactly(decidedAfter);
    }

    @Test
    void whatIsSimplifiedIsShorterButNeverLonger() {
        ApprovalGraph graph = new ApprovalGraph(List.of(geology, permit), List.of());

        assertThat(graph.assessed(Map.of("geology", new Simplified(3))).items())
                .containsExactly(new ApprovalItem("geology", 3, 0), permit);
        assertThat(graph.assessed(Map.of("geology", new Simplified(30))).items())
                .containsExactly(geology, permit);
        assertThat(graph.assessed(Map.of("permit", new Simplified(1))).items())
                .containsExactly(geology, new ApprovalItem("permit", 1, 0));
    }

    @Test
    void aDecisionLeavesTimeForTheReview() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ApprovalItem("permit", 3, 3));
    }

    private static Schedule forward(ApprovalGraph graph) {
        return Schedule.forward(graph.network(), WEEKS, MONDAY);
    }

    private static LocalDate day(int workingDay) {
        return WEEKS.plusWorkingDays(MONDAY, workingDay - 1);
    }
}
