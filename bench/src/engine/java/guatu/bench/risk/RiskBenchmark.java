package guatu.bench.risk;

import guatu.scheduling.risk.FinishDates;
import guatu.scheduling.risk.Forecast;
import guatu.scheduling.risk.MonteCarlo;
import guatu.scheduling.risk.RiskModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 10,000 runs of 1,000 activities. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RiskBenchmark {

    static final int RUNS = 10_000;
    static final int ACTIVITIES = 1_000;

    @Param({"1", "2"})
    public int threads;

    private MonteCarlo simulation;
    private RiskModel model;
    private RiskModel modelWithDrivers;

    @Setup
    public void make() {
        SamplePlan plan = new SamplePlan(ACTIVITIES, 1);
        simulation = MonteCarlo.of(RUNS, 1).on(threads);
        model = plan.model();
        modelWithDrivers = plan.modelWithDrivers();
    }

    /** When the plan may finish. */
    @Benchmark
    public FinishDates finishDates() {
        return simulation.finishDates(model);
    }

    /** The same, and for every activity how often it is critical and its rank correlation. */
    @Benchmark
    public Forecast forecast() {
        return simulation.forecast(model, 0.8);
    }

    /** The same with three factors and three events, and six more simulations for what each of them costs. */
    @Benchmark
    public Forecast forecastWithDrivers() {
        return simulation.forecast(modelWithDrivers, 0.8);
    }
}
