package guatu.promotion.review;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.promotion.Money;
import guatu.promotion.Scale;
import guatu.promotion.review.AdmissionInputs.Place;
import guatu.promotion.review.AdmissionInputs.Typed;
import guatu.promotion.review.AdmissionRule.Band;
import guatu.promotion.review.AdmissionRule.Criterion;
import guatu.promotion.review.AdmissionRule.Kind;
import guatu.promotion.review.AdmissionRule.Sign;
import guatu.promotion.review.AdmissionSheet.Line;
import guatu.rules.Verdict;
import guatu.rules.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AdmissionScoringTest {

    private static final AdmissionRule RULE = new AdmissionRule(
            "test",
            List.of(
                    criterion("investment_intensity", 20, Kind.MORE, "150", "75:40", "150:70", "300:100"),
                    criterion("tax_per_mu", 20, Kind.MORE, "8", "4:40", "8:70", "16:100"),
                    criterion("energy_per_output", 20, Kind.LESS, "0.3", "0.15:100", "0.3:70", "0.6:40"),
                    criterion("chain_gap", 20, Kind.LESS, "3", "0:100", "3:70", "10:40"),
                    criterion("scheme_fit", 10, Kind.SCHEME, ""),
                    criterion("credit", 10, Kind.SIGNS, "")),
            List.of(sign("dishonest_debtor"), sign("tax_arrears")));

    @Example
    void aDealThatSaysEverythingGetsAScoreForEachCriterionWithItsInputs() {
        AdmissionSheet sheet = sheet(scale("200000000", "100", "0", "9000000", "1000000000", "20000"), clean(), gap(0));

        Line intensity = line(sheet, "investment_intensity");
        assertThat(intensity.value().orElseThrow()).isEqualByComparingTo("200");
        assertThat(intensity.verdict()).isEqualTo(Verdict.MET);
        assertThat(intensity.score().orElseThrow()).isEqualByComparingTo("14");
        assertThat(intensity.inputs()).isEqualTo("20000 ÷ 100");
        assertThat(line(sheet, "tax_per_mu").value().orElseThrow()).isEqualByComparingTo("9");
        assertThat(line(sheet, "energy_per_output").value().orElseThrow()).isEqualByComparingTo("0.2");
        assertThat(line(sheet, "chain_gap").score().orElseThrow()).isEqualByComparingTo("20");
        assertThat(sheet.knownWeight()).isEqualByComparingTo("100");
        assertThat(sheet.score()).isEqualByComparingTo("82");
    }

    @Example
    void whatIsNotKnownIsUnknownAndNeitherGivesNorTakes() {
        AdmissionSheet sheet = sheet(Scale.of(Optional.empty()), Map.of(), Optional.empty());

        assertThat(sheet.lines())
                .extracting(Line::verdict)
                .containsExactly(
                        Verdict.UNKNOWN,
                        Verdict.UNKNOWN,
                        Verdict.UNKNOWN,
                        Verdict.FOR_A_PERSON,
                        Verdict.FOR_A_PERSON,
                        Verdict.UNKNOWN);
        assertThat(sheet.score()).isZero();
        assertThat(sheet.knownWeight()).isZero();
        assertThat(sheet.wholeWeight()).isEqualByComparingTo("100");
    }

    @Example
    void whoRentsFloorSpaceIsNotMeasuredByLandAndForeignMoneyIsNotConverted() {
        Scale renting = new Scale(
                Optional.of(new Money(new BigDecimal("200000000"), "CNY")),
                Optional.empty(),
                Optional.of(new BigDecimal("8000")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Scale foreign = new Scale(
                Optional.of(new Money(new BigDecimal("200000000"), "USD")),
                Optional.of(new BigDecimal("100")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        AdmissionSheet sheet = sheet(renting, Map.of(), Optional.empty());
        assertThat(line(sheet, "investment_intensity").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(sheet.wholeWeight()).isEqualByComparingTo("60");
        assertThat(line(sheet(foreign, Map.of(), Optional.empty()), "investment_intensity")
                        .verdict())
                .isEqualTo(Verdict.FOR_A_PERSON);
    }

    @Example
    void oneSignThatIsThereTakesAllPointsAndOneThatNobodyLookedForLeavesThemOpen() {
        Scale scale = Scale.of(Optional.empty());
        Line found = line(sheet(scale, Map.of("tax_arrears", true), Optional.empty()), "credit");
        Line half = line(sheet(scale, Map.of("tax_arrears", false), Optional.empty()), "credit");

        assertThat(found.verdict()).isEqualTo(Verdict.UNMET);
        assertThat(found.score().orElseThrow()).isZero();
        assertThat(found.inputs()).isEqualTo("tax_arrears");
        assertThat(half.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(half.score()).isEmpty();
        assertThat(line(sheet(scale, clean(), Optional.empty()), "credit").verdict())
                .isEqualTo(Verdict.MET);
    }

    @Property
    void moreInvestmentOnTheSameLandNeverScoresLess(
            @ForAll @IntRange(min = 1, max = 100_000) int tenThousands,
            @ForAll @IntRange(max = 100_000) int more,
            @ForAll @IntRange(min = 1, max = 1_000) int mu) {
        BigDecimal less = intensity(tenThousands, mu);
        BigDecimal greater = intensity(tenThousands + more, mu);

        assertThat(greater).isGreaterThanOrEqualTo(less).isLessThanOrEqualTo(BigDecimal.valueOf(20));
    }

    @Property
    void aScoreNeverExceedsWhatCouldBeGiven(
            @ForAll @IntRange(min = 1, max = 100_000) int tenThousands,
            @ForAll @IntRange(min = 1, max = 1_000) int mu,
            @ForAll @IntRange(max = 30) int others,
            @ForAll boolean arrears) {
        AdmissionSheet sheet = sheet(
                scale(tenThousands + "0000", String.valueOf(mu), "0", "100000", "1000000", "50"),
                Map.of("tax_arrears", arrears, "dishonest_debtor", false),
                gap(others));

        assertThat(sheet.score()).isBetween(BigDecimal.ZERO, sheet.knownWeight());
        assertThat(sheet.knownWeight()).isLessThanOrEqualTo(sheet.wholeWeight());
    }

    private static BigDecimal intensity(int tenThousands, int mu) {
        Scale scale = scale(tenThousands + "0000", String.valueOf(mu), "0", "100000", "1000000", "50");
        return line(sheet(scale, Map.of(), Optional.empty()), "investment_intensity")
                .score()
                .orElseThrow();
    }

    private static AdmissionSheet sheet(Scale scale, Map<String, Boolean> signs, Optional<Place> place) {
        return AdmissionScoring.of(RULE, new AdmissionInputs(scale, Typed.NOTHING, place, signs));
    }

    private static Line line(AdmissionSheet sheet, String criterion) {
        return sheet.lines().stream()
                .filter(line -> line.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Boolean> clean() {
        return Map.of("tax_arrears", false, "dishonest_debtor", false);
    }

    private static Optional<Place> gap(int others) {
        return Optional.of(new Place("智能传感", "3+3", others));
    }

    private static Scale scale(String yuan, String mu, String floor, String tax, String output, String energy) {
        return new Scale(
                Optional.of(new Money(new BigDecimal(yuan), "CNY")),
                Optional.of(new BigDecimal(mu)),
                Optional.of(new BigDecimal(floor)),
                Optional.of(new BigDecimal(energy)),
                Optional.empty(),
                Optional.of(new BigDecimal(output)),
                Optional.of(new BigDecimal(tax)));
    }

    private static Criterion criterion(String code, int weight, Kind kind, String threshold, String... bands) {
        return new Criterion(
                code,
                new Words(code, code),
                new Words("", ""),
                BigDecimal.valueOf(weight),
                kind,
                threshold.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(threshold)),
                List.of(bands).stream()
                        .map(band -> band.split(":"))
                        .map(band -> new Band(new BigDecimal(band[0]), new BigDecimal(band[1])))
                        .toList());
    }

    private static Sign sign(String code) {
        return new Sign(code, "credit", new Words(code, code), new Words("", ""));
    }
}
