package guatu.delivery.gantt;

import static guatu.delivery.gantt.PlanSketch.DAY;
import static guatu.delivery.gantt.PlanSketch.date;
import static guatu.delivery.gantt.PlanSketch.dates;
import static guatu.delivery.gantt.PlanSketch.status;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Status;
import guatu.delivery.gantt.ChartedPlan.Trial;
import guatu.delivery.gantt.Gantt.ArrowState;
import guatu.delivery.gantt.Gantt.Bar;
import guatu.delivery.gantt.Gantt.BarKind;
import guatu.delivery.gantt.Gantt.DayLine;
import guatu.delivery.gantt.Gantt.Diamond;
import guatu.delivery.gantt.Gantt.Filling;
import guatu.delivery.gantt.Gantt.Flag;
import guatu.delivery.gantt.Gantt.LineKind;
import guatu.delivery.gantt.Gantt.Stage;
import guatu.delivery.gantt.Gantt.Whisker;
import guatu.delivery.gantt.Gantt.Work;
import guatu.delivery.gantt.Timing.Criticality;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Baseline.Span;
import guatu.delivery.reading.Link;
import guatu.scheduling.LinkType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GanttLayoutTest {

    private final PlanSketch plan = new PlanSketch();

    @Test
    void workInProgressIsDrawnUpToTheDay() {
        plan.work("", "2026-01-05", "2026-03-31", status("2026-01-08", null, null, false));

        Bar actual = bar(0, BarKind.ACTUAL);

        assertThat(actual.from()).isEqualTo("2026-01-08");
        assertThat(actual.to()).isEqualTo(DAY);
    }

    @Test
    void finishedWorkEndsWhereItEnded() {
        plan.work("", "2026-01-05", "2026-01-31", status("2026-01-08", "2026-02-03", null, false));

        assertThat(bar(0, BarKind.ACTUAL).to()).isEqualTo("2026-02-03");
    }

    @Test
    void onlyTheForecastBeyondThePlanIsHatched() {
        plan.work("", "2026-01-05", "2026-03-31", status("2026-01-08", null, "2026-04-15", false));
        plan.work("", "2026-01-05", "2026-03-31", status("2026-01-08", null, "2026-03-15", false));

        assertThat(bar(0, BarKind.FORECAST).from()).isEqualTo("2026-04-01");
        assertThat(bar(0, BarKind.FORECAST).to()).isEqualTo("2026-04-15");
        assertThat(work(1).bars()).extracting(Bar::kind).doesNotContain(BarKind.FORECAST);
    }

    @Test
    void whatTheEngineExpectsBeyondThePlanIsDrawnAndWithoutAPlanAllOfIt() {
        Activity late = plan.work("2026-02-16", "2026-03-13");
        Activity open = plan.undated();
        plan.timed(
                late,
                "2026-02-23/2026-03-20",
                "2026-02-23/2026-03-20",
                "2026-03-02/2026-03-27",
                5,
                Criticality.NEAR_CRITICAL);
        plan.timed(
                open,
                "2026-03-23/2026-03-27",
                "2026-03-23/2026-03-27",
                "2026-03-23/2026-03-27",
                0,
                Criticality.CRITICAL);

        assertThat(bar(0, BarKind.EXPECTED).from()).isEqualTo("2026-03-14");
        assertThat(bar(0, BarKind.EXPECTED).to()).isEqualTo("2026-03-20");
        assertThat(bar(1, BarKind.EXPECTED).from()).isEqualTo("2026-03-23");
        assertThat(work(1).undated()).isFalse();
    }

    @Test
    void theWhiskerReachesFromTheEarliestStartToTheLatestFinish() {
        Activity activity = plan.work("2026-02-16", "2026-03-13");
        plan.timed(
                activity,
                "2026-02-11/2026-03-10",
                "2026-02-16/2026-03-13",
                "2026-03-02/2026-03-27",
                10,
                Criticality.RELAXED);

        Whisker whisker = work(0).whisker().orElseThrow();
        TimeAxis axis = plan.drawn().axis();

        assertThat(whisker.early()).isEqualTo(axis.start(LocalDate.of(2026, 2, 11)));
        assertThat(whisker.late()).isEqualTo(axis.end(LocalDate.of(2026, 3, 27)));
        assertThat(whisker.broken()).isFalse();
    }

    @Test
    void floatThatIsUsedUpIsABreachBetweenTheLatestAndThePlannedFinish() {
        Activity activity = plan.work("2026-02-16", "2026-03-13");
        plan.timed(
                activity,
                "2026-02-16/2026-03-13",
                "2026-02-16/2026-03-13",
                "2026-02-02/2026-02-27",
                -10,
                Criticality.CRITICAL);

        Whisker whisker = work(0).whisker().orElseThrow();

        assertThat(whisker.broken()).isTrue();
        assertThat(whisker.finish() - whisker.late())
                .isEqualTo(plan.drawn().axis().end(LocalDate.of(2026, 3, 13))
                        - plan.drawn().axis().end(LocalDate.of(2026, 2, 27)));
    }

    @Test
    void aMilestoneIsHollowThenHalfThenFilled() {
        plan.milestone(true, "2026-03-01", Status.NOT_STARTED);
        plan.milestone(true, "2026-02-01", status("2026-02-01", "2026-02-01", null, false));
        plan.milestone(true, "2026-02-01", status("2026-02-01", "2026-02-01", null, true));
        plan.milestone(false, "2026-02-01", status("2026-02-01", "2026-02-01", null, false));

        assertThat(plan.drawn().rows())
                .extracting(row -> ((Work) row).diamonds().getLast().filling())
                .containsExactly(Filling.HOLLOW, Filling.HALF, Filling.FILLED, Filling.FILLED);
    }

    @Test
    void aMilestoneReachedOnAnotherDayShowsBothDays() {
        plan.milestone(false, "2026-02-01", status("2026-01-20", "2026-01-20", null, false));

        assertThat(work(0).diamonds())
                .extracting(Diamond::on)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 20));
    }

    @Test
    void whatHasNoDateSaysSo() {
        plan.milestone(false, null, Status.NOT_STARTED);

        assertThat(work(0).undated()).isTrue();
    }

    @Test
    void anArrowLeavesAndReachesTheEndsThatItsTypeNames() {
        Activity first = plan.work("2026-01-05", "2026-01-31");
        Activity second = plan.work("2026-02-20", "2026-03-31");
        Bar from = bar(0, BarKind.PLAN);
        Bar to = bar(1, BarKind.PLAN);

        assertThat(path(first, second, LinkType.FINISH_TO_START))
                .startsWith(leaves(finish(from)))
                .endsWith("H" + to.x());
        assertThat(path(first, second, LinkType.START_TO_START))
                .startsWith(leaves(from.x()))
                .endsWith("H" + to.x());
        assertThat(path(first, second, LinkType.FINISH_TO_FINISH))
                .startsWith(leaves(finish(from)))
                .endsWith("H" + finish(to));
        assertThat(path(first, second, LinkType.START_TO_FINISH))
                .startsWith(leaves(from.x()))
                .endsWith("H" + finish(to));
    }

    @Test
    void linksThatAreTriedAreToldFromThoseThatStand() {
        Activity first = plan.work("2026-01-05", "2026-01-31");
        Activity second = plan.work("2026-02-20", "2026-03-31");
        Activity third = plan.work("2026-04-01", "2026-04-30");
        plan.link(first, second, LinkType.FINISH_TO_START);
        Link added = plan.link(second, third, LinkType.FINISH_TO_START);
        Link dropped = Link.finishToStart(first.id(), third.id());
        plan.trial = new Trial(Map.of(), Set.of(added), List.of(dropped));

        assertThat(plan.drawn().arrows())
                .extracting(Gantt.Arrow::state)
                .containsExactly(ArrowState.STANDING, ArrowState.ADDED, ArrowState.DROPPED);
    }

    @Test
    void theBaselineStandsUnderThePlan() {
        Activity moved = plan.work("2026-02-01", "2026-02-28");
        plan.baseline = Optional.of(new Baseline(
                1,
                Instant.EPOCH,
                "",
                "",
                Optional.empty(),
                Map.of(moved.id(), new Span(date("2026-01-01"), date("2026-01-31")))));

        assertThat(bar(0, BarKind.BASELINE).to()).isEqualTo("2026-01-31");
        assertThat(bar(0, BarKind.BASELINE).x()).isLessThan(bar(0, BarKind.PLAN).x());
    }

    @Test
    void aTrialLeavesAGhostWhereTheBarWas() {
        Activity moved = plan.work("2026-02-16", "2026-02-27");
        plan.trial = new Trial(Map.of(moved.id(), dates("2026-02-02/2026-02-13")), Set.of(), List.of());

        assertThat(bar(0, BarKind.BEFORE).from()).isEqualTo("2026-02-02");
        assertThat(bar(0, BarKind.PLAN).from()).isEqualTo("2026-02-16");
    }

    @Test
    void stagesGroupActivitiesAndFold() {
        plan.work("前期", "2026-01-05", "2026-01-31", status("2026-01-05", "2026-01-31", null, false));
        plan.work("施工", "2026-02-02", "2026-03-31", Status.NOT_STARTED);
        plan.work("前期", "2026-02-02", "2026-02-27", Status.NOT_STARTED);

        assertThat(names(GanttView.USUAL)).containsExactly("前期", "1", "3", "施工", "2");
        assertThat(names(new GanttView(Zoom.WHOLE, "2"))).containsExactly("前期", "施工", "2");
        assertThat(names(new GanttView(Zoom.WHOLE, "none"))).containsExactly("前期", "施工");
        Stage first = (Stage) plan.drawn().rows().getFirst();
        assertThat(first.tally().activities()).isEqualTo(2);
        assertThat(first.tally().done()).isEqualTo(1);
        assertThat(first.span().orElseThrow().to()).isEqualTo("2026-02-27");
        assertThat(first.turned()).isEqualTo("2");
    }

    @Test
    void aLargePlanIsFoldedUntilSomebodyOpensIt() {
        for (int i = 0; i < 500; i++) {
            plan.work("阶段" + i % 8, "2026-01-05", "2026-03-31", Status.NOT_STARTED);
        }

        assertThat(plan.drawn().rows()).hasSize(8);
        assertThat(plan.drawn(new GanttView(Zoom.WHOLE, "all")).rows()).hasSize(508);
    }

    @Test
    void theWordOfThePromiseGoesBeforeTheOthers() {
        plan.work("2026-01-05", "2026-06-30");
        plan.promisedOn = date("2026-06-30");
        plan.expectedOn = date("2026-06-26");

        List<DayLine> lines = plan.drawn().lines();

        assertThat(lines)
                .extracting(DayLine::kind)
                .containsExactly(LineKind.PROMISE, LineKind.AS_OF, LineKind.EXPECTED);
        assertThat(lines.getFirst().flag()).isNotEqualTo(Flag.HIDDEN);
        assertThat(lines.getLast().flag()).isEqualTo(Flag.HIDDEN);
    }

    @Test
    void aDayOutsideTheChartHasNoLine() {
        plan.work("2028-01-05", "2028-03-31");

        assertThat(plan.drawn().lines()).isEmpty();
    }

    private List<String> names(GanttView view) {
        return plan.drawn(view).rows().stream()
                .map(row -> row instanceof Stage stage
                        ? stage.name()
                        : String.valueOf(((Work) row).activity().position()))
                .toList();
    }

    private String path(Activity from, Activity to, LinkType type) {
        plan.links.clear();
        plan.link(from, to, type);
        return plan.drawn().arrows().getFirst().path();
    }

    private static String leaves(int x) {
        return "M" + x + " ";
    }

    private static int finish(Bar bar) {
        return bar.x() + bar.width();
    }

    private Work work(int row) {
        return (Work) plan.drawn().rows().get(row);
    }

    private Bar bar(int row, BarKind kind) {
        return work(row).bars().stream()
                .filter(bar -> bar.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
