package guatu.scheduling.engine;

import java.util.Arrays;

/**
 * The bounds of a network by runs of places that share them: most activities have none of their own, so that passes need not
 * read four numbers for each of them.
 */
final class BoundRuns {

    private static final int NUMBERS = 5;

    private int[] numbers = new int[NUMBERS];
    private int count;

    /** @param duration by activity */
    BoundRuns(Bounds bounds, int[] order, int[] duration) {
        for (int place = 0; place < order.length; place++) {
            int start = 2 * order[place];
            int work = duration[order[place]];
            int floor = Math.max(bounds.earlyFloor[start], moved(bounds.earlyFloor[start + 1], -work));
            int ceiling = Math.min(bounds.earlyCeiling[start], moved(bounds.earlyCeiling[start + 1], -work));
            int lateFloor = Math.max(moved(bounds.lateFloor[start], work), bounds.lateFloor[start + 1]);
            int lateCeiling = Math.min(moved(bounds.lateCeiling[start], work), bounds.lateCeiling[start + 1]);
            if (count == 0
                    || floor != floor(count - 1)
                    || ceiling != ceiling(count - 1)
                    || lateFloor != lateFloor(count - 1)
                    || lateCeiling != lateCeiling(count - 1)) {
                begin(floor, ceiling, lateFloor, lateCeiling);
            }
            numbers[NUMBERS * (count - 1)] = place + 1;
        }
    }

    /** What holds nothing holds nothing wherever it is counted from. */
    private static int moved(int time, int work) {
        return Math.abs(time) == Bounds.FAR ? time : time + work;
    }

    private void begin(int floor, int ceiling, int lateFloor, int lateCeiling) {
        int at = NUMBERS * count;
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * at);
        }
        numbers[at + 1] = floor;
        numbers[at + 2] = ceiling;
        numbers[at + 3] = lateFloor;
        numbers[at + 4] = lateCeiling;
        count++;
    }

    int count() {
        return count;
    }

    /** The place after the last one of the run. */
    int end(int run) {
        return numbers[NUMBERS * run];
    }

    /** Before it no activity of the run starts. */
    int floor(int run) {
        return numbers[NUMBERS * run + 1];
    }

    /** After it no activity of the run starts, whatever it waits for. */
    int ceiling(int run) {
        return numbers[NUMBERS * run + 2];
    }

    /** The late finishes of the run lie no earlier. */
    int lateFloor(int run) {
        return numbers[NUMBERS * run + 3];
    }

    /** The late finishes of the run lie no later, unless the floor does. */
    int lateCeiling(int run) {
        return numbers[NUMBERS * run + 4];
    }
}
