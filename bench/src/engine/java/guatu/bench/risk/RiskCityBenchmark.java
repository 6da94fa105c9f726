package guatu.bench.risk;

import guatu.scheduling.risk.MonteCarlo;
import guatu.scheduling.risk.RiskModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A city's daily refresh: 1,000 runs of each of its plans of 20 activities, here of every hundredth plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RiskCityBenchmark {

    static final int PLANS = 1_000;

    private final MonteCarlo simulation = MonteCarlo.of(1_000, 1);
    private RiskModel[] models;

    @Setup
    public void make() {
        models = new RiskModel[PLANS];
        for (int i = 0; i < PLANS; i++) {
            models[i] = new SamplePlan(20, i).modelWithDrivers();
        }
    }

    /** The days that a light needs: the promise's probability and the day that holds at 80 %. */
    @Benchmark
    public double finishDates() {
        double sum = 0;
        for (RiskModel model : models) {
            sum += simulation.finishDates(model).holdingAt(0.8).toEpochDay();
        }
        return sum;
    }
}
