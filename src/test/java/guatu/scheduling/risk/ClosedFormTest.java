package guatu.scheduling.risk;

import static guatu.scheduling.risk.EstimateUnit.RATIO;
import static guatu.scheduling.risk.EstimateUnit.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.scheduling.Network;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.LogNormalDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.junit.jupiter.api.Test;

/** Networks whose finish has a distribution that can be written down. */
class ClosedFormTest {

    private static final MonteCarlo RUNS = MonteCarlo.of(40_000, 11);

    /** Three standard errors of plain sampling with 40,000 runs at one half. */
    private static final double SAMPLING = 0.0075;

    @Test
    void oneActivityFinishesByItsOwnDistribution() {
        RealDistribution distribution = new TriangularDistribution(50, 80, 200);
        FinishDates finish =
                RUNS.finishDates(Plans.estimated(Plans.series(1, 80), new Triangular(WORKING_DAYS, 50, 80, 200)));

        for (int day = 40; day <= 210; day += 10) {
            // Stratified sampling of one quantity leaves no error but that of one run.
            assertThat(finish.probabilityBy(Plans.day(day)))
                    .isCloseTo(distribution.cumulativeProbability(day), within(1e-4));
        }
    }

    @Test
    void manyInARowFinishByTheNormalDistributionOfTheirSum() {
        PertBeta each = new PertBeta(WORKING_DAYS, 2, 5, 10);
        double mean = 200 * each.mean();
        double variance = 200 * (each.mean() - 2) * (10 - each.mean()) / 7;
        RealDistribution sum = new NormalDistribution(mean, Math.sqrt(variance));
        FinishDates finish = RUNS.finishDates(Plans.estimated(Plans.series(200, 5), each));

        for (int day = (int) mean - 50; day <= mean + 50; day += 10) {
            assertThat(finish.probabilityBy(Plans.day(day)))
                    .isCloseTo(sum.cumulativeProbability(day), within(SAMPLING + 0.002));
        }
        assertThat(Plans.mean(finish)).isCloseTo(mean + 0.5, within(0.02));
    }

    @Test
    void theLastOfSeveralAtTheSameTimeFinishesByTheProductOfTheirDistributions() {
        RealDistribution one = new TriangularDistribution(50, 80, 200);
        FinishDates finish =
                RUNS.finishDates(Plans.estimated(Plans.parallel(6, 80), new Triangular(WORKING_DAYS, 50, 80, 200)));

        for (int day = 60; day <= 200; day += 10) {
            assertThat(finish.probabilityBy(Plans.day(day)))
                    .isCloseTo(Math.pow(one.cumulativeProbability(day), 6), within(SAMPLING));
        }
    }

    @Test
    void twoPathsThatEachHoldOnceInTwoHoldTogetherOnceInFour() {
        // Each path's plan of 40 days holds with a half; who samples one path alone would promise 50 %.
        Network network = Network.builder()
                .activity("land", 20)
                .activity("design", 20)
                .activity("funds", 20)
                .activity("tender", 20)
                .milestone("start")
                .link("land", "design")
                .link("funds", "tender")
                .link("design", "start")
                .link("tender", "start")
                .build();
        RiskModel model = Plans.estimated(network, new Triangular(WORKING_DAYS, 10, 20, 30));

        assertThat(RUNS.finishDates(model).probabilityBy(Plans.day(40))).isCloseTo(0.25, within(SAMPLING));
    }

    @Test
    void whatIsWhollyExposedToOneFactorVariesTogether() {
        // A hundred certain days times one lognormal: were they independent, the sum would hardly vary.
        RiskModel model = Plans.model(Plans.series(10, 10))
                .exposedTo(new RiskFactor("weather", new LogNormal(RATIO, 1, 0.3), shares(10, 1)));
        RealDistribution whole = new LogNormalDistribution(Math.log(100), 0.3);
        FinishDates finish = RUNS.finishDates(model);

        for (int day = 50; day <= 250; day += 10) {
            assertThat(finish.probabilityBy(Plans.day(day))).isCloseTo(whole.cumulativeProbability(day), within(2e-4));
        }
    }

    @Test
    void whatIsPartlyExposedVariesByItsShare() {
        RiskModel model = Plans.model(Plans.series(10, 10))
                .exposedTo(new RiskFactor("weather", new LogNormal(RATIO, 1, 0.3), shares(10, 0.4)));
        RealDistribution factor = new LogNormalDistribution(0, 0.3);
        FinishDates finish = RUNS.finishDates(model);

        for (int day = 70; day <= 200; day += 10) {
            double multiple = 1 + (day - 100) / (100 * 0.4);
            assertThat(finish.probabilityBy(Plans.day(day)))
                    .isCloseTo(factor.cumulativeProbability(multiple), within(2e-4));
        }
    }

    @Test
    void anEventComesOnTopWithItsProbability() {
        RiskModel model = Plans.model(Plans.series(2, 10))
                .threatenedBy(new RiskEvent("relics", 0.3, Map.of("a0", new Certain(WORKING_DAYS, 15))))
                .threatenedBy(new RiskEvent("no bids", 0.2, Map.of("a1", new Certain(RATIO, 2))));
        List<FinishDates.CurvePoint> curve = RUNS.finishDates(model).curve();

        assertThat(curve)
                .extracting(FinishDates.CurvePoint::day)
                .containsExactly(Plans.day(20), Plans.day(30), Plans.day(35), Plans.day(45));
        assertThat(curve.get(0).probability()).isCloseTo(0.56, within(SAMPLING));
        assertThat(curve.get(1).probability()).isCloseTo(0.70, within(SAMPLING));
        assertThat(curve.get(2).probability()).isCloseTo(0.94, within(SAMPLING));
        assertThat(curve.get(3).probability()).isEqualTo(1);
    }

    @Test
    void symmetricalDurationsInARowGiveASymmetricalFinish() {
        FinishDates finish =
                RUNS.finishDates(Plans.estimated(Plans.series(5, 20), new Triangular(WORKING_DAYS, 10, 20, 30)));

        for (int distance = 1; distance < 25; distance++) {
            assertThat(finish.probabilityBy(Plans.day(100 - distance)))
                    .isCloseTo(1 - finish.probabilityBy(Plans.day(100 + distance)), within(SAMPLING));
        }
    }

    @Test
    void overlappingPathsAreNotTakenForIndependent() {
        // Both paths share the first activity, so both are late together: P = E[F(d − x)²], by Simpson's rule.
        Network network = Network.builder()
                .activity("shared", 50)
                .activity("left", 50)
                .activity("right", 50)
                .link("shared", "left")
                .link("shared", "right")
                .build();
        Triangular each = new Triangular(WORKING_DAYS, 10, 50, 90);
        RealDistribution distribution = new TriangularDistribution(10, 50, 90);
        FinishDates finish = RUNS.finishDates(Plans.estimated(network, each));

        for (int day = 60; day <= 160; day += 20) {
            double expected = 0;
            for (int i = 0; i < 8000; i++) {
                double shared = 10 + (i + 0.5) / 100;
                double branch = distribution.cumulativeProbability(day - shared);
                expected += distribution.density(shared) / 100 * branch * branch;
            }
            assertThat(finish.probabilityBy(Plans.day(day))).isCloseTo(expected, within(SAMPLING));
        }
    }

    private static Map<String, Double> shares(int count, double share) {
        Map<String, Double> shares = new java.util.HashMap<>();
        for (int i = 0; i < count; i++) {
            shares.put("a" + i, share);
        }
        return shares;
    }
}
