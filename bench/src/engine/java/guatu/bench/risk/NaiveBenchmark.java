package guatu.bench.risk;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same runs of the same activities as {@link RiskBenchmark}, written plainly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NaiveBenchmark {

    private NaiveSimulation simulation;

    @Setup
    public void make() {
        simulation = new NaiveSimulation(new SamplePlan(RiskBenchmark.ACTIVITIES, 1));
    }

    @Benchmark
    public double[] completions() {
        return simulation.run(RiskBenchmark.RUNS, 1);
    }
}
