package guatu.bench.engine;

import guatu.scheduling.engine.WorkedPass;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A city: 100,000 plans of 20 activities, each built from its rows, ordered, passed through and dated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CityBenchmark {

    static final int NETWORKS = 100_000;
    static final int ACTIVITIES = 20;

    private final OfficeDates dates = new OfficeDates(ACTIVITIES);
    private SampleNetwork[] networks;

    @Setup
    public void make() {
        networks = new SampleNetwork[NETWORKS];
        for (int i = 0; i < NETWORKS; i++) {
            networks[i] = new SampleNetwork(ACTIVITIES, i);
        }
    }

    @Benchmark
    public long city() {
        long sum = 0;
        for (SampleNetwork network : networks) {
            WorkedPass pass = network.pass(dates.start);
            pass.forward();
            pass.backward(pass.completion());
            sum += dates.read(pass)[1];
        }
        return sum;
    }
}
