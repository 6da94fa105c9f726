package guatu.scheduling.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** The design of the runs. */
class LatinHypercubeTest {

    private static final int BLOCKS = 40;
    private static final int LANES = 250;

    private final LatinHypercube design = new LatinHypercube(7, BLOCKS, LANES);

    @Test
    void everyQuantityTakesEveryStratumOnce() {
        int[] taken = ranks(RandomStream.quantity("duration", "a"));
        Arrays.sort(taken);

        for (int i = 0; i < taken.length; i++) {
            assertThat(taken[i]).isEqualTo(i);
        }
    }

    @Test
    void everyBlockAloneIsALatinHypercube() {
        int[] taken = ranks(RandomStream.quantity("duration", "a"));

        for (int block = 0; block < BLOCKS; block++) {
            int[] coarse = Arrays.stream(taken, block * LANES, (block + 1) * LANES)
                    .map(rank -> rank / BLOCKS)
                    .sorted()
                    .toArray();
            for (int i = 0; i < LANES; i++) {
                assertThat(coarse[i]).isEqualTo(i);
            }
        }
    }

    @Test
    void quantitiesAreNotCorrelated() {
        // A hundred independent pairs of 10,000 stay within 0.04 but once in some thousand times.
        double[] first = doubles(ranks(RandomStream.quantity("duration", "first")));
        for (int i = 0; i < 100; i++) {
            double[] other = doubles(ranks(RandomStream.quantity("duration", "other" + i)));

            assertThat(new PearsonsCorrelation().correlation(first, other)).isCloseTo(0, within(0.04));
        }
    }

    @Test
    void anotherSeedGivesAnotherOrder() {
        long quantity = RandomStream.quantity("duration", "a");
        float[] one = new float[LANES];
        float[] other = new float[LANES];
        design.drawRanks(quantity, 3, one);
        new LatinHypercube(8, BLOCKS, LANES).drawRanks(quantity, 3, other);

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void aMeanOfASumIsAThousandTimesMoreExactThanByPlainSampling() {
        PertBeta estimate = new PertBeta(EstimateUnit.WORKING_DAYS, 5, 8, 20);
        QuantileTable table = QuantileTable.of(estimate, 1);
        double stratified = 0;
        double plain = 0;
        for (int repetition = 0; repetition < 20; repetition++) {
            LatinHypercube repeated = new LatinHypercube(repetition, 4, LANES);
            Random random = new Random(repetition);
            double sum = 0;
            double plainSum = 0;
            for (int activity = 0; activity < 10; activity++) {
                float[] values = new float[LANES];
                for (int block = 0; block < 4; block++) {
                    repeated.draw(table, RandomStream.quantity("duration", "a" + activity), block, values);
                    for (float value : values) {
                        sum += value;
                        plainSum += estimate.quantile(random.nextDouble());
                    }
                }
            }
            double expected = 10 * estimate.mean();
            stratified += Math.pow(sum / 1000 - expected, 2);
            plain += Math.pow(plainSum / 1000 - expected, 2);
        }

        assertThat(stratified).isLessThan(plain / 1000);
    }

    private int[] ranks(long quantity) {
        int[] all = new int[design.runs];
        float[] ranks = new float[LANES];
        for (int block = 0; block < BLOCKS; block++) {
            design.drawRanks(quantity, block, ranks);
            for (int lane = 0; lane < LANES; lane++) {
                all[block * LANES + lane] = (int) ranks[lane];
            }
        }
        return all;
    }

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }
}
