package guatu.bench.engine;

import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.NetworkArrays;
import guatu.scheduling.engine.WorkedPass;
import java.util.Random;

/**
 * A made-up plan: fifty stages one after the other, each activity held by two of the three stages before it, seven links in
 * ten finish to start and one of each other type, lags of -1 to 3 days, 1 to 20 days of work. The same seed gives the same.
 */
final class SampleNetwork {

    private static final int DAY = 4800;
    private static final int STAGES = 50;
    private static final int LINKS = 2;

    final int[] duration;
    final int[] predecessor;
    final int[] successor;
    final int[] type;
    final int[] lag;

    SampleNetwork(int size, long seed) {
        Random random = new Random(seed);
        duration = random.ints(size, 1, 21).map(days -> days * DAY).toArray();
        int width = Math.max(1, size / STAGES);
        int linked = Math.max(0, size - width);
        predecessor = new int[LINKS * linked];
        successor = new int[LINKS * linked];
        type = new int[LINKS * linked];
        lag = new int[LINKS * linked];
        for (int link = 0; link < predecessor.length; link++) {
            successor[link] = width + link / LINKS;
            int stage = successor[link] / width * width;
            int earliest = Math.max(0, stage - 3 * width);
            predecessor[link] = earliest + random.nextInt(stage - earliest);
            type[link] = Math.max(0, random.nextInt(10) - 6);
            lag[link] = (random.nextInt(5) - 1) * DAY;
        }
    }

    NetworkArrays arrays() {
        return new NetworkArrays(duration, predecessor, successor, type, lag);
    }

    WorkedPass pass(int start) {
        return new WorkedPass(arrays(), new Bounds(duration.length, start));
    }
}
