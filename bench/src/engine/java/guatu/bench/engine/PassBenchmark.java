package guatu.bench.engine;

import guatu.scheduling.engine.WorkedPass;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Forward and backward pass with floats and all dates on the office calendar, of one network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PassBenchmark {

    @Param({"100", "1000", "5000", "10000", "100000", "1000000"})
    public int activities;

    private WorkedPass pass;
    private OfficeDates dates;

    @Setup
    public void make() {
        dates = new OfficeDates(activities);
        pass = new SampleNetwork(activities, 1).pass(dates.start);
    }

    @Benchmark
    public int[] pass() {
        pass.forward();
        pass.backward(pass.completion());
        return dates.read(pass);
    }
}
