package guatu.scheduling.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import guatu.scheduling.risk.EstimateUnit;
import guatu.scheduling.risk.LogNormal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What finished activities teach about the next ones. */
class HistoryTest {

    @Test
    void withoutTwoFinishedActivitiesThereIsNoOutsideView() {
        assertThat(History.of(List.of()).outsideView("permit", "planning")).isEmpty();
        assertThat(History.of(List.of(finished("permit", "planning", 1.5))).outsideView("permit", "planning"))
                .isEmpty();
    }

    @Test
    void aLongOwnHistorySpeaksForItselfAndAShortOneIsDrawnToTheOthers() {
        List<FinishedActivity> finished = new ArrayList<>();
        addAll(finished, "permit", "much experience", 2, 200);
        addAll(finished, "permit", "steady", 1, 200);
        addAll(finished, "permit", "quick", 0.7, 200);
        addAll(finished, "permit", "new", 2, 2);
        History history = History.of(finished);

        OutsideView old = history.outsideView("permit", "much experience").orElseThrow();
        OutsideView young = history.outsideView("permit", "new").orElseThrow();
        OutsideView unknown = history.outsideView("permit", "nobody yet").orElseThrow();

        assertThat(old.weight()).isGreaterThan(0.99);
        assertThat(old.medianRatio()).isCloseTo(2, within(0.02));
        assertThat(young.sampleSize()).isEqualTo(2);
        assertThat(young.sampleSizeOfKind()).isEqualTo(602);
        assertThat(young.weight()).isLessThan(old.weight());
        assertThat(young.medianRatio()).isLessThan(old.medianRatio()).isGreaterThan(unknown.medianRatio());
        assertThat(unknown.weight()).isZero();
        assertThat(unknown.sampleSize()).isZero();
        assertThat(unknown.logDeviation()).isGreaterThan(old.logDeviation());
    }

    @Test
    void weightsAreThoseOfTheFormula() {
        // One kind, three units of four: σ² and τ² by hand, after Bühlmann and Straub.
        double[][] ratios = {{1, 1.2, 1.5, 1.1}, {2, 2.6, 1.9, 2.2}, {0.8, 1, 0.7, 0.9}};
        List<FinishedActivity> finished = new ArrayList<>();
        double[] means = new double[3];
        double within = 0;
        for (int unit = 0; unit < 3; unit++) {
            for (double ratio : ratios[unit]) {
                finished.add(finished("permit", "unit" + unit, ratio));
                means[unit] += Math.log(ratio) / 4;
            }
            for (double ratio : ratios[unit]) {
                within += Math.pow(Math.log(ratio) - means[unit], 2) / 9;
            }
        }
        double mean = (means[0] + means[1] + means[2]) / 3;
        double between = 0;
        for (double each : means) {
            between += Math.pow(each - mean, 2) / 2;
        }
        between -= within / 4;
        double weight = 4 / (4 + within / between);

        OutsideView view = History.of(finished).outsideView("permit", "unit1").orElseThrow();

        assertThat(view.weight()).isCloseTo(weight, within(1e-9));
        assertThat(Math.log(view.medianRatio())).isCloseTo(weight * means[1] + (1 - weight) * mean, within(1e-9));
        assertThat(Math.pow(view.logDeviation(), 2)).isCloseTo(within + (1 - weight) * between, within(1e-9));
    }

    @Test
    void unitsThatDifferNoMoreThanByChanceArePooled() {
        List<FinishedActivity> finished = new ArrayList<>();
        for (int unit = 0; unit < 3; unit++) {
            for (double ratio : new double[] {0.8, 1.25, 1.6, 0.9}) {
                finished.add(finished("permit", "unit" + unit, ratio));
            }
        }

        OutsideView view = History.of(finished).outsideView("permit", "unit0").orElseThrow();

        assertThat(view.weight()).isZero();
        assertThat(view.medianRatio()).isCloseTo(Math.pow(0.8 * 1.25 * 1.6 * 0.9, 0.25), within(1e-9));
    }

    @Test
    void aKindThatIsNewIsExpectedToBeLikeTheOthers() {
        List<FinishedActivity> finished = new ArrayList<>();
        addAll(finished, "permit", "a", 1.2, 20);
        addAll(finished, "land", "a", 1.8, 20);
        History history = History.of(finished);

        OutsideView unknown = history.outsideView("tender", "a").orElseThrow();

        assertThat(unknown.medianRatio()).isCloseTo(Math.sqrt(1.2 * 1.8), within(0.02));
        assertThat(unknown.sampleSizeOfKind()).isZero();
        assertThat(unknown.logDeviation())
                .isGreaterThan(history.outsideView("land", "a").orElseThrow().logDeviation());
    }

    /** 200 units with few activities each, whose true medians are known to the test alone. */
    @Test
    void pooledMediansAreNearerTheTruthThanOwnOnesAndTheirSpreadCoversEightInTen() {
        Random random = new Random(8);
        List<FinishedActivity> finished = new ArrayList<>();
        double[] truth = new double[200];
        double[] own = new double[200];
        for (int unit = 0; unit < 200; unit++) {
            truth[unit] = 0.3 + 0.25 * random.nextGaussian();
            for (int i = 0; i < 3; i++) {
                double ratio = truth[unit] + 0.4 * random.nextGaussian();
                own[unit] += ratio / 3;
                finished.add(finished("permit", "unit" + unit, Math.exp(ratio)));
            }
        }
        History history = History.of(finished);
        double pooledError = 0;
        double ownError = 0;
        double commonError = 0;
        int covered = 0;
        for (int unit = 0; unit < 200; unit++) {
            OutsideView view = history.outsideView("permit", "unit" + unit).orElseThrow();
            pooledError += Math.pow(Math.log(view.medianRatio()) - truth[unit], 2);
            ownError += Math.pow(own[unit] - truth[unit], 2);
            commonError += Math.pow(0.3 - truth[unit], 2);
            for (int i = 0; i < 50; i++) {
                double next = Math.exp(truth[unit] + 0.4 * random.nextGaussian());
                covered += next > view.tenthRatio() && next < view.ninetiethRatio() ? 1 : 0;
            }
        }

        assertThat(pooledError).isLessThan(ownError * 0.7).isLessThan(commonError * 0.9);
        assertThat(covered / 10_000.0).isCloseTo(0.8, within(0.03));
    }

    /** 200 kinds with few activities each, whose true spreads are known to the test alone. */
    @Test
    void spreadsAreNearerTheTruthThanMeasuredOnesAndThanOneForAll() {
        Random random = new Random(9);
        List<FinishedActivity> finished = new ArrayList<>();
        double[] truth = new double[200];
        double[] measured = new double[200];
        for (int kind = 0; kind < 200; kind++) {
            double spread = Math.exp(Math.log(0.3) + 0.5 * random.nextGaussian());
            truth[kind] = spread;
            double[] ratios = random.doubles(6)
                    .map(each -> spread * random.nextGaussian())
                    .toArray();
            double mean = Arrays.stream(ratios).average().orElseThrow();
            measured[kind] = Math.sqrt(Arrays.stream(ratios)
                    .map(ratio -> (ratio - mean) * (ratio - mean) / 5)
                    .sum());
            for (double ratio : ratios) {
                finished.add(finished("kind" + kind, "planning", Math.exp(ratio)));
            }
        }
        History history = History.of(finished);

        double moderatedError = 0;
        double measuredError = 0;
        double commonError = 0;
        for (int kind = 0; kind < 200; kind++) {
            double told =
                    history.outsideView("kind" + kind, "planning").orElseThrow().logDeviation();
            moderatedError += Math.pow(Math.log(told / truth[kind]), 2);
            measuredError += Math.pow(Math.log(measured[kind] / truth[kind]), 2);
            commonError += Math.pow(Math.log(0.3 / truth[kind]), 2);
        }
        assertThat(moderatedError).isLessThan(measuredError * 0.9).isLessThan(commonError * 0.9);
    }

    @Test
    void ratiosThatNeverDifferedStillGiveAView() {
        OutsideView view = History.of(List.of(finished("permit", "planning", 1.5), finished("permit", "planning", 1.5)))
                .outsideView("permit", "planning")
                .orElseThrow();

        assertThat(view.medianRatio()).isCloseTo(1.5, within(1e-9));
        assertThat(view.ninetiethRatio()).isCloseTo(1.5, within(0.01));
    }

    @Test
    void singleActivitiesOfManyUnitsAreTakenTogether() {
        List<FinishedActivity> finished = new ArrayList<>();
        for (int unit = 0; unit < 10; unit++) {
            finished.add(finished("permit", "unit" + unit, unit % 2 == 0 ? 1.5 : 1.2));
        }

        OutsideView view = History.of(finished).outsideView("permit", "unit3").orElseThrow();

        assertThat(view.medianRatio()).isCloseTo(Math.sqrt(1.5 * 1.2), within(1e-9));
        assertThat(view.tenthRatio()).isBetween(1.1, 1.25);
    }

    @Test
    void itCanBeSimulated() {
        OutsideView view = new OutsideView(1.3, 0.4, 12, 30, 0.6);

        assertThat(view.asEstimate()).isEqualTo(new LogNormal(EstimateUnit.RATIO, 1.3, 0.4));
        assertThat(view.tenthRatio()).isCloseTo(1.3 * Math.exp(-1.2816 * 0.4), within(1e-4));
        assertThat(view.ninetiethRatio()).isCloseTo(1.3 * Math.exp(1.2816 * 0.4), within(1e-4));
    }

    @Test
    void whatHadNoLengthTeachesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinishedActivity("permit", "planning", 0, 3))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new FinishedActivity("permit", "planning", 3, 0));
    }

    private static void addAll(List<FinishedActivity> to, String kind, String unit, double median, int count) {
        for (int i = 0; i < count; i++) {
            to.add(finished(kind, unit, median * (i % 2 == 0 ? 1.3 : 1 / 1.3)));
        }
    }

    private static FinishedActivity finished(String kind, String unit, double ratio) {
        return new FinishedActivity(kind, unit, 100, 100 * ratio);
    }
}
