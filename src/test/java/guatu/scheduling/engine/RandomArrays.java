package guatu.scheduling.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Networks of any shape from a seed: all four types of links, lags and leads, milestones, bounds; in no particular order. */
final class RandomArrays {

    static final int DAY = 4800;

    final Random random;
    final int size;
    final NetworkArrays network;

    RandomArrays(long seed) {
        this(new Random(seed), 14);
    }

    /** @param most activities that there may be; at least half of them if they are many */
    RandomArrays(Random random, int most) {
        this.random = random;
        size = most < 100 ? 1 + random.nextInt(most) : most - random.nextInt(most / 2);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        int links = size == 1 ? 0 : random.nextInt(3 * size);
        int[] predecessor = new int[links];
        int[] successor = new int[links];
        int[] type = new int[links];
        int[] lag = new int[links];
        for (int link = 0; link < links; link++) {
            int first = random.nextInt(size - 1);
            predecessor[link] = numbers.get(first);
            successor[link] = numbers.get(first + 1 + random.nextInt(size - 1 - first));
            type[link] = random.nextInt(4);
            lag[link] = random.nextInt(3) == 0 ? 0 : randomTime(-3 * DAY, 4 * DAY);
        }
        int[] duration = new int[size];
        for (int i = 0; i < size; i++) {
            duration[i] = random.nextInt(5) == 0 ? 0 : randomTime(1, 8 * DAY);
        }
        network = new NetworkArrays(duration, predecessor, successor, type, lag);
    }

    /** Whole days as often as not, since ties are where mistakes hide. */
    int randomTime(int from, int to) {
        int time = from + random.nextInt(to - from);
        return random.nextBoolean() ? Math.floorDiv(time, DAY) * DAY : time;
    }

    /** A third of the activities has a bound of some kind. */
    Bounds bounds(int start) {
        Bounds bounds = new Bounds(size, start);
        for (int activity = 0; activity < size; activity++) {
            int moment = 2 * activity + random.nextInt(2);
            int time = start + randomTime(-5 * DAY, 30 * DAY);
            switch (random.nextInt(12)) {
                case 0 -> bounds.raiseEarly(moment, time);
                case 1 -> bounds.lowerEarly(moment, time);
                case 2 -> bounds.lowerLate(moment, time);
                case 3 -> bounds.raiseLate(moment, time);
                default -> {}
            }
        }
        return bounds;
    }
}
