package guatu.scheduling.risk;

import static guatu.scheduling.risk.EstimateUnit.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** How far a simulated probability is from the true one, over many seeds. */
class ConvergenceTest {

    private static final int ACTIVITIES = 5;
    private static final int SEEDS = 60;
    private static final int DAY = 115;

    private final Triangular each = new Triangular(WORKING_DAYS, 10, 20, 36);
    private final RiskModel model = Plans.estimated(Plans.series(ACTIVITIES, 20), each);
    private final double truth = MonteCarlo.of(1_000_000, 77).finishDates(model).probabilityBy(Plans.day(DAY));

    @Test
    void stratifiedRunsAreNearerThanPlainOnes() {
        assertThat(meanSquaredError(seed -> stratified(1_000, seed)))
                .isLessThan(meanSquaredError(seed -> plain(1_000, seed)) / 2);
    }

    @Test
    void moreRunsComeNearer() {
        assertThat(meanSquaredError(seed -> stratified(16_000, seed)))
                .isLessThan(meanSquaredError(seed -> stratified(1_000, seed)) / 8);
    }

    private double meanSquaredError(LongToDoubleFunction simulation) {
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            sum += Math.pow(simulation.applyAsDouble(seed) - truth, 2);
        }
        return sum / SEEDS;
    }

    private double stratified(int runs, long seed) {
        return MonteCarlo.of(runs, seed).finishDates(model).probabilityBy(Plans.day(DAY));
    }

    private double plain(int runs, long seed) {
        Random random = new Random(seed);
        int kept = 0;
        for (int run = 0; run < runs; run++) {
            double finish = 0;
            for (int activity = 0; activity < ACTIVITIES; activity++) {
                finish += each.quantile(random.nextDouble());
            }
            kept += finish <= DAY ? 1 : 0;
        }
        return (double) kept / runs;
    }
}
