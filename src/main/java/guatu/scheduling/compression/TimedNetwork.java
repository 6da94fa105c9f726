package guatu.scheduling.compression;

import java.util.Arrays;
import java.util.List;

/**
 * A network with lengths that can be chosen, in whole working days from its start.
 *
 * @param normal the usual length of each activity
 * @param shortest of each activity, at most the usual one
 * @param precedences in any order; they form no circle
 */
record TimedNetwork(int[] normal, int[] shortest, List<Precedence> precedences) {

    /** An end of the successor lies at least {@code lag} after an end of the predecessor. */
    record Precedence(int predecessor, boolean fromFinish, int successor, boolean toFinish, int lag) {}

    int size() {
        return normal.length;
    }

    boolean compressible(int activity) {
        return shortest[activity] < normal[activity];
    }

    /** When the last activity finishes if all start as early as they can. */
    int completion(int[] lengths) {
        int[] start = new int[size()];
        // Links form no circle, so each round settles at least one more activity.
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Precedence one : precedences) {
                int released = start[one.predecessor()]
                        + (one.fromFinish() ? lengths[one.predecessor()] : 0)
                        + one.lag()
                        - (one.toFinish() ? lengths[one.successor()] : 0);
                if (released > start[one.successor()]) {
                    start[one.successor()] = released;
                    moved = true;
                }
            }
        }
        Arrays.setAll(start, activity -> start[activity] + lengths[activity]);
        return Arrays.stream(start).max().orElse(0);
    }
}
