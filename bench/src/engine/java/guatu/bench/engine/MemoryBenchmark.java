package guatu.bench.engine;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The floor under {@link PassBenchmark}: the same bytes in the same order, only read and written one after the other. No pass
 * can be faster on this machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MemoryBenchmark {

    private static final int LINKS_EACH = 2;

    @Param({"100", "1000", "5000", "10000", "100000", "1000000"})
    public int activities;

    private int[] intoFrom;
    private int[] source;
    private int[] distance;
    private int[] duration;
    private int[] early;
    private int[] late;
    private int[] totalFloat;
    private int[] freeFloat;
    private int[] earlyMoments;
    private int[] lateMoments;

    @Setup
    public void make() {
        intoFrom = new int[activities];
        source = new int[LINKS_EACH * activities];
        distance = new int[LINKS_EACH * activities];
        duration = new int[activities];
        early = new int[2 * activities];
        late = new int[2 * activities];
        totalFloat = new int[activities];
        freeFloat = new int[activities];
        earlyMoments = new int[2 * activities];
        lateMoments = new int[2 * activities];
    }

    @Benchmark
    public int memory() {
        int read = sum(intoFrom) + sum(source) + sum(distance) + sum(duration);
        Arrays.fill(early, read);
        read += sum(intoFrom) + sum(source) + sum(distance) + sum(early);
        Arrays.fill(late, read);
        Arrays.fill(totalFloat, read);
        Arrays.fill(freeFloat, read);
        System.arraycopy(early, 0, earlyMoments, 0, early.length);
        System.arraycopy(late, 0, lateMoments, 0, late.length);
        return read + earlyMoments[activities] + lateMoments[activities];
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
