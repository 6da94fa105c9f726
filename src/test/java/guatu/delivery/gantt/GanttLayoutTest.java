package guatu.delivery.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Plan;
import guatu.delivery.Activity.Status;
import guatu.delivery.Activity.Type;
import guatu.delivery.SchedulingTerms;
import guatu.delivery.gantt.Gantt.Bar;
import guatu.delivery.gantt.Gantt.BarKind;
import guatu.delivery.gantt.Gantt.Diamond;
import guatu.delivery.gantt.Gantt.Filling;
import guatu.delivery.gantt.Gantt.Month;
import guatu.delivery.reading.Baseline;
import guatu.delivery.reading.Baseline.Span;
import guatu.delivery.reading.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GanttLayoutTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final List<Activity> activities = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    @Test
    void workInProgressIsDrawnUpToTheDay() {
        work("2026-01-05", "2026-03-31", status("2026-01-08", null, null, false));

        Bar actual = bar(gantt(), 0, BarKind.ACTUAL);

        assertThat(actual.from()).isEqualTo("2026-01-08");
        assertThat(actual.to()).isEqualTo(DAY);
    }

    @Test
    void finishedWorkEndsWhereItEnded() {
        work("2026-01-05", "2026-01-31", status("2026-01-08", "2026-02-03", null, false));

        assertThat(bar(gantt(), 0, BarKind.ACTUAL).to()).isEqualTo("2026-02-03");
    }

    @Test
    void onlyTheForecastBeyondThePlanIsHatched() {
        work("2026-01-05", "2026-03-31", status("2026-01-08", null, "2026-04-15", false));
        work("2026-01-05", "2026-03-31", status("2026-01-08", null, "2026-03-15", false));

        Bar late = bar(gantt(), 0, BarKind.FORECAST);

        assertThat(late.from()).isEqualTo("2026-04-01");
        assertThat(late.to()).isEqualTo("2026-04-15");
        assertThat(gantt().rows().get(1).bars()).extracting(Bar::kind).doesNotContain(BarKind.FORECAST);
    }

    @Test
    void aMilestoneIsHollowThenHalfThenFilled() {
        milestone(true, "2026-03-01", status(null, null, null, false));
        milestone(true, "2026-02-01", status("2026-02-01", "2026-02-01", null, false));
        milestone(true, "2026-02-01", status("2026-02-01", "2026-02-01", null, true));
        milestone(false, "2026-02-01", status("2026-02-01", "2026-02-01", null, false));

        assertThat(gantt().rows())
                .extracting(row -> row.diamonds().getLast().filling())
                .containsExactly(Filling.HOLLOW, Filling.HALF, Filling.FILLED, Filling.FILLED);
    }

    @Test
    void aMilestoneReachedOnAnotherDayShowsBothDays() {
        milestone(false, "2026-02-01", status("2026-01-20", "2026-01-20", null, false));

        assertThat(gantt().rows().getFirst().diamonds())
                .extracting(Diamond::on)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 20));
    }

    @Test
    void whatHasNoDateSaysSo() {
        milestone(false, null, status(null, null, null, false));

        assertThat(gantt().rows().getFirst().undated()).isTrue();
    }

    @Test
    void anArrowLeadsFromFinishToStart() {
        Activity first = work("2026-01-05", "2026-01-31", status(null, null, null, false));
        Activity second = work("2026-02-20", "2026-03-31", status(null, null, null, false));
        links.add(Link.finishToStart(first.id(), second.id()));

        Gantt gantt = gantt();
        Bar from = bar(gantt, 0, BarKind.PLAN);
        Bar to = bar(gantt, 1, BarKind.PLAN);

        assertThat(gantt.arrows())
                .singleElement()
                .satisfies(arrow -> assertThat(arrow.path())
                        .startsWith("M" + (from.x() + from.width()) + " ")
                        .endsWith("H" + to.x()));
    }

    @Test
    void theBaselineStandsUnderThePlan() {
        Activity moved = work("2026-02-01", "2026-02-28", status(null, null, null, false));
        Baseline baseline = new Baseline(
                1,
                Instant.EPOCH,
                "",
                "",
                Optional.empty(),
                Map.of(moved.id(), new Span(date("2026-01-01"), date("2026-01-31"))));

        Gantt gantt = GanttLayout.of(activities, links, Optional.of(baseline), Optional.empty(), DAY);

        assertThat(bar(gantt, 0, BarKind.BASELINE).to()).isEqualTo("2026-01-31");
        assertThat(bar(gantt, 0, BarKind.BASELINE).x())
                .isLessThan(bar(gantt, 0, BarKind.PLAN).x());
    }

    @Test
    void aDayOutsideTheChartHasNoLine() {
        work("2028-01-05", "2028-03-31", status(null, null, null, false));

        assertThat(gantt().asOf()).isEmpty();
        assertThat(gantt().promise()).isEmpty();
    }

    @Test
    void monthsFillTheWidthWithoutGaps() {
        work("2024-01-05", "2029-12-31", status(null, null, null, false));

        Gantt gantt = gantt();

        int at = 0;
        for (Month month : gantt.months()) {
            assertThat(month.x()).isEqualTo(at);
            at += month.width();
        }
        assertThat(at).isEqualTo(gantt.width());
        List<Integer> labels =
                gantt.months().stream().filter(Month::labelled).map(Month::x).toList();
        for (int i = 1; i < labels.size(); i++) {
            assertThat(labels.get(i) - labels.get(i - 1)).isGreaterThanOrEqualTo(57);
        }
    }

    @Test
    void fiveHundredActivitiesHaveARowEach() {
        for (int i = 0; i < 500; i++) {
            work("2026-01-05", "2026-03-31", status(null, null, null, false));
        }

        assertThat(gantt().rows()).hasSize(500);
        assertThat(gantt().rows().getLast().y()).isEqualTo(Gantt.HEAD + 499 * Gantt.ROW);
    }

    private Gantt gantt() {
        return GanttLayout.of(activities, links, Optional.empty(), Optional.empty(), DAY);
    }

    private static Bar bar(Gantt gantt, int row, BarKind kind) {
        return gantt.rows().get(row).bars().stream()
                .filter(bar -> bar.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Activity work(String start, String finish, Status status) {
        return add(Type.ACTIVITY, false, date(start), date(finish), status);
    }

    private Activity milestone(boolean gate, @Nullable String on, Status status) {
        return add(Type.MILESTONE, gate, Optional.empty(), date(on), status);
    }

    private Activity add(
            Type type, boolean gate, Optional<LocalDate> start, Optional<LocalDate> finish, Status status) {
        Activity made = new Activity(
                UUID.randomUUID(),
                new UUID(0, 1),
                activities.size() + 1,
                "施工",
                type,
                gate,
                "",
                BigDecimal.ONE,
                0,
                Optional.empty(),
                new Plan(start, finish, "day"),
                Optional.empty(),
                "",
                SchedulingTerms.USUAL,
                status);
        activities.add(made);
        return made;
    }

    private static Status status(
            @Nullable String start, @Nullable String finish, @Nullable String forecast, boolean verified) {
        return new Status(BigDecimal.ZERO, date(start), date(finish), date(forecast), verified, Optional.empty());
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}
