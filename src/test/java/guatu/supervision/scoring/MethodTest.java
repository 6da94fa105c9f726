package guatu.supervision.scoring;

import static guatu.supervision.scoring.Sheets.fact;
import static guatu.supervision.scoring.Sheets.group;
import static guatu.supervision.scoring.Sheets.number;
import static guatu.supervision.scoring.Sheets.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.supervision.scoring.RankPoints.Band;
import guatu.supervision.scoring.TwoPartMix.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of published score sheets. */
class MethodTest {

    private static final Group ALONE = group();

    @ParameterizedTest
    @CsvSource({"90, 100, 27", "100, 100, 30", "150, 100, 36", "0, 100, 0", "-5, 100, 0"})
    void aShareOfTheTargetTimesTheWeightUpToACap(String value, String target, String points) {
        Method capped = new RatioCapped(number("1.2"));

        assertThat(points(capped, "30", Direction.MORE, Measured.of(fact(value, target))))
                .isEqualByComparingTo(points);
    }

    @Test
    void whereLessIsBetterHalfOfTheTargetIsTwiceAsGoodAndNoneIsTheCap() {
        Method capped = new RatioCapped(number("2"));

        assertThat(points(capped, "10", Direction.LESS, Measured.of(fact("5", "10"))))
                .isEqualByComparingTo("20");
        assertThat(points(capped, "10", Direction.LESS, Measured.of(fact("20", "10"))))
                .isEqualByComparingTo("5");
        assertThat(points(capped, "10", Direction.LESS, Measured.of(fact("0", "10"))))
                .isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @CsvSource({"10, 60", "20, 80", "30, 100"})
    void theEfficacyCoefficientRunsFrom60To100(String value, String points) {
        Method efficacy = new EfficacyCoefficient(number("60"), number("40"), 3, true);

        assertThat(efficacy.points(number("100"), Direction.MORE, Measured.of(fact(value)), group("10", "20", "30"))
                        .value())
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(points));
    }

    @Test
    void whereLessIsBetterTheLeastGets100() {
        Method efficacy = new EfficacyCoefficient(number("60"), number("40"), 3, true);

        assertThat(efficacy.points(number("100"), Direction.LESS, Measured.of(fact("10")), group("10", "20", "30"))
                        .value())
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo("100"));
    }

    @Test
    void aGroupOfTwoIsRefusedOrFlaggedSinceOneOfThemWouldAlwaysGet60() {
        Group two = group("99", "100");
        Measured found = Measured.of(fact("99"));

        Points refused = new EfficacyCoefficient(number("60"), number("40"), 5, true)
                .points(number("100"), Direction.MORE, found, two);
        Points flagged = new EfficacyCoefficient(number("60"), number("40"), 5, false)
                .points(number("100"), Direction.MORE, found, two);

        assertThat(refused.value()).isEmpty();
        assertThat(refused.because()).extracting(Reason::key).containsExactly("efficacy.small");
        assertThat(flagged.value())
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("60"));
        assertThat(flagged.because()).extracting(Reason::key).contains("efficacy.small");
    }

    @Test
    void whereAllAreEqualAllGetEverything() {
        Method efficacy = new EfficacyCoefficient(number("60"), number("40"), 3, true);

        assertThat(efficacy.points(number("10"), Direction.MORE, Measured.of(fact("7")), group("7", "7", "7"))
                        .value())
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("10"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 100", "1, 1, 85", "0, 2, 90", "20, 0, 0"})
    void aMissingReportCosts10AndAnEmptyOne5(String missing, String empty, String points) {
        Method deduction = new Deduction(
                number("100"), number("0"), number("100"), List.of(counted("missing", "-10"), counted("empty", "-5")));

        assertThat(points(
                        deduction,
                        "100",
                        Direction.LESS,
                        new Measured(Map.of("missing", fact(missing), "empty", fact(empty)))))
                .isEqualByComparingTo(points);
    }

    @Test
    void fromABaseOf80CommendationsLiftTo100AtMost() {
        Method deduction = new Deduction(
                number("80"),
                number("0"),
                number("100"),
                List.of(counted("lead", "-5"), counted("assist", "-2.5"), counted("commended", "1")));

        assertThat(points(
                        deduction,
                        "100",
                        Direction.MORE,
                        new Measured(Map.of("lead", fact("1"), "assist", fact("1"), "commended", fact("2")))))
                .isEqualByComparingTo("74.5");
        assertThat(points(deduction, "100", Direction.MORE, new Measured(Map.of("commended", fact("50")))))
                .isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "95, -0.5", "110, 2", "130, 6", "140, 7", "400, 10", "0, -10"})
    void completionIsPiecewise(String percent, String change) {
        Method piecewise = new Piecewise(number("0.1"), number("0.2"), number("130"), number("0.1"), number("10"));

        assertThat(points(piecewise, "20", Direction.MORE, Measured.of(fact(percent, "100"))))
                .isEqualByComparingTo(number("20").add(number(change)));
    }

    @Test
    void countAndSumAreMixedAndFakedProjectsCost() {
        Method mix = new TwoPartMix(
                List.of(share("number", "0.5"), share("sum", "0.5")),
                List.of(counted("overdue", "-0.1"), counted("faked", "-0.2")));

        assertThat(points(
                        mix,
                        "20",
                        Direction.MORE,
                        new Measured(Map.of(
                                "number", fact("8", "10"),
                                "sum", fact("60", "100"),
                                "overdue", fact("3"),
                                "faked", fact("1")))))
                .isEqualByComparingTo("13.5");
    }

    @Test
    void pointsOfAListAddUpToACap() {
        Method list = new PointList(List.of(counted("new", "5"), counted("continued", "2")), number("20"));

        assertThat(points(list, "20", Direction.MORE, new Measured(Map.of("new", fact("2"), "continued", fact("3")))))
                .isEqualByComparingTo("16");
        assertThat(points(list, "20", Direction.MORE, new Measured(Map.of("new", fact("9")))))
                .isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @CsvSource({"100, 7", "90, 7", "80, 5", "10, 3", "5, 0"})
    void placesGivePointsByBands(String value, String points) {
        Method places =
                new RankPoints(List.of(new Band(3, number("7")), new Band(6, number("5")), new Band(10, number("3"))));
        Group group = group("100", "90", "90", "80", "70", "60", "50", "40", "30", "10", "5");

        assertThat(places.points(number("7"), Direction.MORE, Measured.of(fact(value)), group)
                        .value())
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(points));
    }

    @Test
    void numbersOutOfOrderCantBeBuilt() {
        assertThatThrownBy(() -> new Deduction(number("100"), number("0"), number("80"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TwoPartMix(List.of(share("number", "0.7")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RankPoints(List.of(new Band(3, number("5")), new Band(6, number("7")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fact("1", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Counted counted(String part, String each) {
        return new Counted(part, words(part), number(each));
    }

    private static Share share(String part, String share) {
        return new Share(part, words(part), number(share), BigDecimal.ONE);
    }

    private static BigDecimal points(Method method, String weight, Direction direction, Measured found) {
        return method.points(number(weight), direction, found, ALONE).value().orElseThrow();
    }
}
