package guatu.bench.engine;

import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.WorkedChange;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One activity of 10,000, any of them, takes a day more or less than before: early and late times and floats follow. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChangeBenchmark {

    static final int ACTIVITIES = 10_000;
    private static final int DAY = 4800;

    private WorkedChange change;
    private int[] duration;
    private int[] changed;
    private int next;

    @Setup
    public void make() {
        SampleNetwork network = new SampleNetwork(ACTIVITIES, 1);
        int start = new OfficeDates(0).start;
        change = new WorkedChange(network.arrays(), new Bounds(ACTIVITIES, start), OptionalInt.empty());
        duration = network.duration.clone();
        changed = new Random(2).ints(1 << 16, 0, ACTIVITIES).toArray();
    }

    @Benchmark
    public int change() {
        int activity = changed[next++ & (changed.length - 1)];
        duration[activity] += duration[activity] > 10 * DAY ? -DAY : DAY;
        change.lasting(activity, duration[activity]);
        return change.totalFloat(activity) + change.freeFloat(activity);
    }
}
