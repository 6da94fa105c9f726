package guatu.delivery.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.gantt.Gantt.Flag;
import guatu.delivery.gantt.RiskCurve.Mark;
import guatu.delivery.gantt.RiskCurve.MarkKind;
import guatu.delivery.gantt.RiskCurveLayout.Marked;
import guatu.delivery.gantt.RiskCurveLayout.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RiskCurveProperties {

    private static final LocalDate ORIGIN = LocalDate.of(2026, 1, 1);
    private static final Pattern STEP = Pattern.compile("([HV])(\\d+)");

    @Property
    void theCurveOnlyRisesAndGoesFromNothingToAll(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 900) Integer> days) {
        RiskCurve curve = RiskCurveLayout.of(points(days), List.of());

        Matcher steps = STEP.matcher(curve.path());
        int x = 0;
        int y = curve.bottom();
        while (steps.find()) {
            int to = Integer.parseInt(steps.group(2));
            if (steps.group(1).equals("H")) {
                assertThat(to).isGreaterThanOrEqualTo(x);
                x = to;
            } else {
                assertThat(to).isLessThanOrEqualTo(y);
                y = to;
            }
        }
        assertThat(curve.path()).startsWith("M0 " + curve.bottom());
        assertThat(y).isEqualTo(RiskCurve.TOP);
        assertThat(x).isEqualTo(curve.width());
    }

    @Property
    void marksLieWithinTheChartAndTheirWordsToo(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 900) Integer> days,
            @ForAll @IntRange(max = 2_000) int promise) {
        Marked promised = new Marked(MarkKind.PROMISE, new Point(ORIGIN.plusDays(promise), 0.4));

        Mark mark = RiskCurveLayout.of(points(days), List.of(promised)).marks().getFirst();

        assertThat(mark.x()).isPositive();
        assertThat(mark.y()).isBetween(RiskCurve.TOP, RiskCurve.TOP + RiskCurve.HEIGHT);
        assertThat(mark.flag()).isNotEqualTo(Flag.HIDDEN);
    }

    @Example
    void wordsThatWouldTouchAreLeftOut() {
        LocalDate day = ORIGIN.plusDays(50);
        List<Mark> marks = RiskCurveLayout.of(
                        points(List.of(10, 50, 200)),
                        List.of(
                                new Marked(MarkKind.PROMISE, new Point(day, 0.49)),
                                new Marked(MarkKind.P50, new Point(day.plusDays(1), 0.5))))
                .marks();

        assertThat(marks.getFirst().flag()).isEqualTo(Flag.RIGHT);
        assertThat(marks.getLast().flag()).isEqualTo(Flag.HIDDEN);
    }

    private static List<Point> points(List<Integer> days) {
        List<Integer> sorted = days.stream().distinct().sorted().toList();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            points.add(new Point(ORIGIN.plusDays(sorted.get(i)), (i + 1.0) / sorted.size()));
        }
        return points;
    }
}
