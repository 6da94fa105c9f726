package guatu.scheduling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WorkedChangeProperties {

    private static final int START = 1_000_000;

    @Property
    void whateverIsChangedTheResultIsThatOfComputingAnew(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(seed);
        Bounds bounds = sample.bounds(START);
        OptionalInt promise = sample.random.nextBoolean()
                ? OptionalInt.empty()
                : OptionalInt.of(START + sample.randomTime(0, 40 * RandomArrays.DAY));
        WorkedChange change = new WorkedChange(sample.network, bounds, promise);
        assertSame(change, sample.network, bounds, promise);

        int[] duration = sample.network.duration.clone();
        int[] lag = sample.network.lag.clone();
        for (int i = 0; i < 12; i++) {
            int activity = sample.random.nextInt(sample.size);
            int kind = sample.random.nextInt(3);
            if (kind == 0) {
                duration[activity] = sample.randomTime(0, 9 * RandomArrays.DAY);
                change.lasting(activity, duration[activity]);
            } else if (kind == 1 && lag.length > 0) {
                int link = sample.random.nextInt(lag.length);
                lag[link] = sample.randomTime(-3 * RandomArrays.DAY, 4 * RandomArrays.DAY);
                change.lagging(link, lag[link]);
            } else {
                int time = START + sample.randomTime(0, 20 * RandomArrays.DAY);
                bounds.earlyFloor[2 * activity] = time;
                change.startingNoEarlierThan(activity, time);
            }
            NetworkArrays network = new NetworkArrays(
                    duration, sample.network.predecessor, sample.network.successor, sample.network.type, lag);
            assertSame(change, network, bounds, promise);
        }
    }

    /** Passes go through large plans block by block. */
    @Property(tries = 20)
    void plansOfSeveralBlocksHaveTheSameTimes(@ForAll long seed) {
        RandomArrays sample = new RandomArrays(new Random(seed), 4 * StartLinks.BLOCK);
        Bounds bounds = sample.bounds(START);
        OptionalInt promise = OptionalInt.of(START + sample.randomTime(0, 40 * RandomArrays.DAY));

        assertSame(new WorkedChange(sample.network, bounds, promise), sample.network, bounds, promise);
    }

    @Test
    void onlyWhatDependsOnAChangeIsComputedAgain() {
        int count = 1_000;
        int[] predecessor = new int[count - 1];
        int[] successor = new int[count - 1];
        int[] duration = new int[count];
        for (int i = 0; i < count; i++) {
            duration[i] = RandomArrays.DAY;
        }
        for (int link = 0; link < count - 1; link++) {
            predecessor[link] = link;
            successor[link] = link + 1;
        }
        NetworkArrays chain =
                new NetworkArrays(duration, predecessor, successor, new int[count - 1], new int[count - 1]);
        WorkedChange change = new WorkedChange(chain, new Bounds(count, START), OptionalInt.empty());

        change.lasting(count - 2, 2 * RandomArrays.DAY);
        assertThat(change.completion()).isEqualTo(START + (count + 1) * RandomArrays.DAY);
        // Early: the changed one and its successor. Late, from the end back: the changed one and all before it.
        assertThat(change.recomputed()).isEqualTo(2 + count - 1);

        change.lasting(0, 2 * RandomArrays.DAY);
        assertThat(change.recomputed()).isEqualTo(count + 1);
        assertThat(change.totalFloat(500)).isZero();
    }

    private static void assertSame(WorkedChange change, NetworkArrays network, Bounds bounds, OptionalInt promise) {
        WorkedPass pass = new WorkedPass(network, bounds);
        pass.forward();
        pass.backward(promise.orElse(pass.completion()));
        assertThat(change.completion()).isEqualTo(pass.completion());
        for (int a = 0; a < network.activityCount; a++) {
            assertThat(change.earlyStart(a)).isEqualTo(pass.early()[2 * a]);
            assertThat(change.earlyFinish(a)).isEqualTo(pass.early()[2 * a + 1]);
            assertThat(change.lateStart(a)).isEqualTo(pass.late()[2 * a]);
            assertThat(change.lateFinish(a)).isEqualTo(pass.late()[2 * a + 1]);
            assertThat(change.totalFloat(a)).isEqualTo(pass.totalFloat()[a]);
            assertThat(change.freeFloat(a)).isEqualTo(pass.freeFloat()[a]);
        }
    }
}
