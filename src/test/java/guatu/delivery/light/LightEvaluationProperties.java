package guatu.delivery.light;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.Light;
import guatu.delivery.LightReading;
import guatu.delivery.light.Finding.Dimension;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class LightEvaluationProperties {

    private static final LightEvaluation EVALUATION = new LightEvaluation(LightEvaluationTest.shipped());

    @Property
    void moreProgressNeverMakesTheScheduleWorse(
            @ForAll @DoubleRange(max = 100) double planned,
            @ForAll @DoubleRange(max = 100) double earned,
            @ForAll @DoubleRange(max = 100) double more) {
        Light before = schedule(new Inputs().schedule(planned, earned));
        Light after = schedule(new Inputs().schedule(planned, Math.min(100, earned + more)));

        assertThat(before.worse(after)).isEqualTo(before);
    }

    private static Light schedule(Inputs inputs) {
        return EVALUATION.evaluate(inputs.make()).findings().stream()
                .filter(finding -> finding.dimension() == Dimension.SCHEDULE)
                .map(Finding::light)
                .findFirst()
                .orElse(Light.GREEN);
    }

    @Property
    void aHeldLightIsGreyAndKnowsWhatItWouldBe(@ForAll("anyState") Inputs inputs) {
        Light without = EVALUATION.evaluate(inputs.make()).light();

        LightReading held = EVALUATION.evaluate(inputs.held().make());

        assertThat(held.light()).isEqualTo(Light.GREY);
        assertThat(held.computed()).isEqualTo(without);
    }

    @Property
    void aLightAlwaysSaysWhyWorstFirst(@ForAll("anyState") Inputs inputs) {
        LightReading reading = EVALUATION.evaluate(inputs.make());

        assertThat(reading.findings()).isNotEmpty().isSortedAccordingTo(Comparator.comparing(Finding::light));
        assertThat(reading.light()).isEqualTo(reading.findings().getFirst().light());
    }

    @Provide
    Arbitrary<Inputs> anyState() {
        return Combinators.combine(
                        Arbitraries.integers().between(-40, 60),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-90, 200),
                        Arbitraries.integers().between(0, 40))
                .as((behind, late, due, silent, promise, flags) -> state(behind, late, due, silent, promise, flags));
    }

    private static Inputs state(int behind, int late, int due, int silent, int promise, int flags) {
        Inputs inputs = new Inputs().silentDays(silent).promisedOn(Inputs.DAY.plusDays(promise));
        if (flags % 2 == 0) {
            inputs.notStarted().plannedStart(Inputs.DAY.minusDays(promise));
        }
        if (flags % 3 == 0) {
            inputs.behind(behind).moneyBehind(behind);
        }
        if (late > 20) {
            inputs.lateDays(late - 20);
        }
        if (due > 5) {
            inputs.dueInDays(due - 5);
        }
        if (flags % 5 == 0) {
            inputs.missing("owner", "promise");
        }
        if (flags % 7 == 0) {
            inputs.allDone();
        }
        return flags % 11 == 10 ? inputs.closed() : inputs;
    }
}
