package guatu.delivery.light;

import static guatu.delivery.Light.AMBER;
import static guatu.delivery.Light.BLUE;
import static guatu.delivery.Light.GREEN;
import static guatu.delivery.Light.GREY;
import static guatu.delivery.Light.RED;
import static guatu.delivery.light.Inputs.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import guatu.delivery.Light;
import guatu.delivery.LightReading;
import guatu.delivery.outlook.Outlook;
import guatu.rules.yaml.RuleReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** By the rule that the product ships. */
class LightEvaluationTest {

    private static final LightEvaluation EVALUATION = new LightEvaluation(shipped());

    static LightRule shipped() {
        String file = "rules/initiative-light.yaml";
        try (InputStream yaml =
                Objects.requireNonNull(LightRule.class.getClassLoader().getResourceAsStream(file))) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            // The version that holds today is the last in the file.
            String[] versions = text.split("\n---\n");
            return LightRule.of(RuleReader.read(file, versions[versions.length - 1], Optional.empty()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<Arguments> oneThingWrong() {
        return Stream.of(
                arguments("as planned", new Inputs(), GREEN, "onSchedule"),
                arguments("due in 8 days", new Inputs().dueInDays(8), GREEN, "onSchedule"),
                arguments("due in 7 days", new Inputs().dueInDays(7), BLUE, "dueSoon"),
                arguments("due today", new Inputs().dueInDays(0), BLUE, "dueUrgent"),
                arguments("late by 1 day", new Inputs().lateDays(1), AMBER, "overdue"),
                arguments("late by 10 days", new Inputs().lateDays(10), AMBER, "overdue"),
                arguments("late by 11 days", new Inputs().lateDays(11), RED, "overdue"),
                arguments("promised today", new Inputs().promisedOn(DAY), GREEN, "onSchedule"),
                arguments("promised 10 days ago", new Inputs().promisedOn(DAY.minusDays(10)), AMBER, "promisePassed"),
                arguments("promised 11 days ago", new Inputs().promisedOn(DAY.minusDays(11)), RED, "promisePassed"),
                arguments("behind by 9.9 points", new Inputs().behind(9.9), GREEN, "onSchedule"),
                arguments("behind by 10 points", new Inputs().behind(10), AMBER, "behindPlanCurve"),
                arguments("behind by 30 points", new Inputs().behind(30), AMBER, "behindPlanCurve"),
                arguments("behind by 30.1 points", new Inputs().behind(30.1), RED, "behindPlanCurve"),
                arguments("behind by 31 points", new Inputs().behind(31), RED, "behindPlanCurve"),
                arguments("ahead", new Inputs().behind(-20), GREEN, "onSchedule"),
                arguments("behind months", new Inputs().byElapsedMonths().behind(10), AMBER, "behindElapsedMonths"),
                arguments("money behind by 9.9", new Inputs().moneyBehind(9.9), GREEN, "onSchedule"),
                arguments("money behind by 10", new Inputs().moneyBehind(10), AMBER, "moneyBehind"),
                arguments("money behind by 30", new Inputs().moneyBehind(30), AMBER, "moneyBehind"),
                arguments("money behind by 31", new Inputs().moneyBehind(31), RED, "moneyBehind"),
                arguments("one fix missing", new Inputs().missing("owner"), AMBER, "fixesMissing"),
                arguments("silent for 29 days", new Inputs().silentDays(29), GREEN, "onSchedule"),
                arguments("silent for 30 days", new Inputs().silentDays(30), AMBER, "silent"),
                arguments("starts today", new Inputs().notStarted().plannedStart(DAY), GREY, "notStarted"),
                arguments("no start planned", new Inputs().notStarted().plannedStart(null), GREY, "notStarted"),
                arguments("should have started", notStartedOn(DAY.minusDays(1)), AMBER, "notStartedThough"),
                arguments("3 months after", notStartedOn(LocalDate.of(2025, 11, 10)), AMBER, "notStartedThough"),
                arguments("3 months and a day", notStartedOn(LocalDate.of(2025, 11, 9)), RED, "notStartedThough"),
                arguments("not started is not silent", notStartedOn(DAY).silentDays(90), GREY, "notStarted"),
                arguments("all done", new Inputs().allDone().lateDays(40).behind(40), GREY, "allDone"),
                arguments("all done, a fix missing", new Inputs().allDone().missing("owner"), AMBER, "fixesMissing"),
                arguments("closed", new Inputs().closed().lateDays(40).missing("owner"), GREY, "closed"));
    }

    private static Inputs notStartedOn(LocalDate planned) {
        return new Inputs().notStarted().plannedStart(planned);
    }

    @ParameterizedTest(name = "{0}: {2}, {3}")
    @MethodSource
    void oneThingWrong(String what, Inputs inputs, Light light, String reason) {
        LightReading reading = EVALUATION.evaluate(inputs.make());

        assertThat(reading.light()).isEqualTo(light);
        assertThat(reading.computed()).isEqualTo(light);
        assertThat(reading.findings().getFirst().reason()).isEqualTo(reason);
        assertThat(reading.ruleVersion()).isEqualTo("initiative-light@2026-11-01");
    }

    @Test
    void theWorstWinsAndTheMoreExactReasonComesFirst() {
        LightReading reading = EVALUATION.evaluate(new Inputs()
                .silentDays(40)
                .missing("owner", "standard")
                .moneyBehind(12)
                .behind(35)
                .promisedOn(DAY.minusDays(3))
                .lateDays(11)
                .make());

        assertThat(reading.light()).isEqualTo(RED);
        assertThat(reading.findings())
                .extracting(Finding::reason)
                .containsExactly(
                        "overdue", "behindPlanCurve", "promisePassed", "moneyBehind", "fixesMissing", "silent");
        assertThat(reading.findings()).extracting(Finding::light).containsExactly(RED, RED, AMBER, AMBER, AMBER, AMBER);
    }

    @Test
    void aReasonNamesItsNumbersAndLeadsToTheActivity() {
        Finding overdue =
                EVALUATION.evaluate(new Inputs().lateDays(11).make()).findings().getFirst();
        Finding behind = EVALUATION
                .evaluate(new Inputs().schedule(62.5, 20.4).make())
                .findings()
                .getFirst();

        assertThat(overdue.arguments()).isEqualTo(List.of("竣工验收", "2026-01-30", "11", "1"));
        assertThat(overdue.activityId()).contains(Inputs.ACTIVITY);
        assertThat(behind.arguments()).isEqualTo(List.of("63", "20", "42"));
    }

    @Test
    void aJustifiedCauseHoldsTheLightAndSaysWhatItWouldBe() {
        LightReading reading =
                EVALUATION.evaluate(new Inputs().lateDays(11).held().make());

        assertThat(reading.light()).isEqualTo(GREY);
        assertThat(reading.computed()).isEqualTo(RED);
        assertThat(reading.findings()).extracting(Finding::reason).containsExactly("held", "overdue");
        assertThat(reading.findings().getFirst().arguments()).containsExactly("征地未完成", "督查室", "2026-03-02", "red");
    }

    @Test
    void whatIsClosedNeedsNoCause() {
        LightReading reading = EVALUATION.evaluate(new Inputs().closed().held().make());

        assertThat(reading.findings()).extracting(Finding::reason).containsExactly("closed");
    }

    @Test
    void aPromiseLessLikelyThanHalfIsAmberAndLessThanAFifthRed() {
        assertThat(likely("0.50")).isEmpty();
        assertThat(likely("0.49")).contains(AMBER);
        assertThat(likely("0.20")).contains(AMBER);
        assertThat(likely("0.19")).contains(RED);
    }

    @Test
    void onceThePromiseHasPassedNothingIsLeftToBeLikely() {
        LightInputs passed = new Inputs().promisedOn(DAY.minusDays(3)).make();

        assertThat(EVALUATION.evaluate(passed, Optional.of(outlook("0.00"))).findings())
                .extracting(Finding::dimension)
                .doesNotContain(Finding.Dimension.LIKELIHOOD);
    }

    private static Optional<Light> likely(String probability) {
        return EVALUATION.evaluate(new Inputs().make(), Optional.of(outlook(probability))).findings().stream()
                .filter(finding -> finding.dimension() == Finding.Dimension.LIKELIHOOD)
                .map(Finding::light)
                .findFirst();
    }

    private static Outlook outlook(String probability) {
        LocalDate day = LocalDate.of(2027, 1, 4);
        return new Outlook(day, Optional.of(new BigDecimal(probability)), day, day, day, 12, "duration-uncertainty", 1);
    }
}
