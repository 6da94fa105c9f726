package guatu.scheduling.risk;

import static guatu.scheduling.risk.EstimateUnit.CALENDAR_DAYS;
import static guatu.scheduling.risk.EstimateUnit.RATIO;
import static guatu.scheduling.risk.EstimateUnit.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.LogNormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and history say of a duration, as distributions. */
class EstimateTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.25, 0.5, 0.8, 0.999})
    void theTriangularAndTheLognormalAreThoseOfTheLibrary(double probability) {
        RealDistribution triangular = new TriangularDistribution(8, 10, 20);
        RealDistribution logNormal = new LogNormalDistribution(Math.log(30), 0.4);

        assertThat(new Triangular(WORKING_DAYS, 8, 10, 20).quantile(probability))
                .isCloseTo(triangular.inverseCumulativeProbability(probability), within(1e-9));
        assertThat(new LogNormal(WORKING_DAYS, 30, 0.4).quantile(probability))
                .isCloseTo(logNormal.inverseCumulativeProbability(probability), within(1e-6));
        assertThat(new Triangular(WORKING_DAYS, 8, 10, 20).mean())
                .isCloseTo(triangular.getNumericalMean(), within(1e-12));
        assertThat(new LogNormal(WORKING_DAYS, 30, 0.4).mean()).isCloseTo(logNormal.getNumericalMean(), within(1e-9));
    }

    @Test
    void pertHasItsMeanAndItsVariance() {
        PertBeta estimate = new PertBeta(WORKING_DAYS, 10, 15, 40);

        assertThat(average(estimate)).isCloseTo(estimate.mean(), within(1e-3));
        assertThat(estimate.mean()).isCloseTo((10 + 4 * 15 + 40) / 6.0, within(1e-12));
        double mean = estimate.mean();
        // Of the beta: (mean − o)(p − mean) / 7, as both shape parameters add up to 6.
        assertThat(variance(estimate)).isCloseTo((mean - 10) * (40 - mean) / 7, within(0.01));
    }

    @Test
    void aLognormalGoesThroughTheTwoPointsThatWereGiven() {
        LogNormal byPercentiles = LogNormal.ofTenthAndNinetieth(CALENDAR_DAYS, 20, 60);
        LogNormal byMode = LogNormal.ofMostLikelyAndMedian(RATIO, 1, 1.2);

        assertThat(byPercentiles.quantile(0.1)).isCloseTo(20, within(1e-9));
        assertThat(byPercentiles.quantile(0.9)).isCloseTo(60, within(1e-9));
        assertThat(byMode.quantile(0.5)).isCloseTo(1.2, within(1e-12));
        double mode = byMode.median() * Math.exp(-byMode.logDeviation() * byMode.logDeviation());
        assertThat(mode).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatWasSeenIsInterpolatedAndNeverExceeded() {
        Empirical seen = new Empirical(RATIO, List.of(3.0, 1.0, 2.0, 1.0));

        assertThat(seen.values()).containsExactly(1.0, 1.0, 2.0, 3.0);
        assertThat(seen.quantile(0.001)).isEqualTo(1);
        assertThat(seen.quantile(0.375)).isEqualTo(1);
        assertThat(seen.quantile(0.5)).isEqualTo(1.5);
        assertThat(seen.quantile(0.999)).isEqualTo(3);
        assertThat(average(seen)).isCloseTo(seen.mean(), within(1e-3));
        assertThat(new Empirical(RATIO, List.of(1.3)).quantile(0.9)).isEqualTo(1.3);
    }

    @Test
    void outcomesComeWithTheirProbabilities() {
        Discrete review =
                new Discrete(WORKING_DAYS, List.of(new Discrete.Outcome(60, 0.3), new Discrete.Outcome(20, 0.7)));

        assertThat(review.quantile(0.7)).isEqualTo(20);
        assertThat(review.quantile(0.71)).isEqualTo(60);
        assertThat(review.mean()).isCloseTo(32, within(1e-12));
    }

    @Test
    void threeEqualPointsAreSure() {
        assertThat(Estimate.ofThreePoints(WORKING_DAYS, 5, 5, 5)).isEqualTo(new Certain(WORKING_DAYS, 5));
        assertThat(Estimate.ofThreePoints(WORKING_DAYS, 5, 5, 6)).isEqualTo(new PertBeta(WORKING_DAYS, 5, 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofThreePoints(WORKING_DAYS, 5, 7, 5));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Triangular(WORKING_DAYS, 10, 8, 20))
                .withMessageContaining("10.0, 8.0, 20.0")
                .withMessageContaining("Expected");
        assertThatIllegalArgumentException().isThrownBy(() -> new PertBeta(WORKING_DAYS, 5, 5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new PertBeta(WORKING_DAYS, -1, 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new PertBeta(WORKING_DAYS, 1, Double.NaN, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogNormal(WORKING_DAYS, 0, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogNormal(WORKING_DAYS, 10, 3.1));
        assertThatIllegalArgumentException().isThrownBy(() -> LogNormal.ofTenthAndNinetieth(WORKING_DAYS, 5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> LogNormal.ofMostLikelyAndMedian(WORKING_DAYS, 6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Empirical(RATIO, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Certain(WORKING_DAYS, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discrete(WORKING_DAYS, List.of(new Discrete.Outcome(5, 0.9))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Discrete.Outcome(5, 1.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.013, 0.26, 0.5, 0.77, 1})
    void theTablesThatAreSampledFromGiveTheSameQuantiles(double mode) {
        for (Estimate estimate : List.of(
                new PertBeta(WORKING_DAYS, 100, 100 + 100 * mode, 200),
                new Triangular(WORKING_DAYS, 100, 100 + 100 * mode, 200),
                new LogNormal(WORKING_DAYS, 150, 0.1 + mode / 2))) {
            float[] table = QuantileTable.of(estimate, 1).quantiles();
            for (double probability = 0.00005; probability < 1; probability += 0.0009) {
                double position = QuantileTable.position(probability);
                int cell = (int) position;
                double value = table[cell] + (position - cell) * (table[cell + 1] - table[cell]);

                assertThat(value / estimate.quantile(probability))
                        .as("%s at %s", estimate, probability)
                        .isCloseTo(1, within(2e-4));
            }
        }
    }

    private static double average(Estimate estimate) {
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += estimate.quantile((i + 0.5) / 10_000);
        }
        return sum / 10_000;
    }

    private static double variance(Estimate estimate) {
        double mean = average(estimate);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double distance = estimate.quantile((i + 0.5) / 10_000) - mean;
            sum += distance * distance;
        }
        return sum / 10_000;
    }
}
