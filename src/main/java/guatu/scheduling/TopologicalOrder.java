package guatu.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Orders activities so that predecessors come before successors, or names a circle that forbids it. */
final class TopologicalOrder {

    private TopologicalOrder() {}

    /** @throws InvalidNetworkException if links form a circle */
    static int[] of(LinkTable links, IntFunction<String> keys) {
        int[] waitsFor = new int[links.activityCount];
        Arrays.setAll(waitsFor, a -> links.incomingFrom[a + 1] - links.incomingFrom[a]);
        int[] order = new int[links.activityCount];
        int found = 0;
        for (int a = 0; a < links.activityCount; a++) {
            if (waitsFor[a] == 0) {
                order[found++] = a;
            }
        }
        for (int next = 0; next < found; next++) {
            for (int i = links.outgoingFrom[order[next]]; i < links.outgoingFrom[order[next] + 1]; i++) {
                int successor = links.successor[links.outgoing[i]];
                if (--waitsFor[successor] == 0) {
                    order[found++] = successor;
                }
            }
        }
        if (found < links.activityCount) {
            throw new InvalidNetworkException(new NetworkFault.Cycle(circle(links, waitsFor, keys)));
        }
        return order;
    }

    /** Whoever still waits has a predecessor that still waits: going back from one must come to an activity again. */
    private static List<String> circle(LinkTable links, int[] waitsFor, IntFunction<String> keys) {
        boolean[] seen = new boolean[links.activityCount];
        int at = 0;
        while (waitsFor[at] == 0) {
            at++;
        }
        while (!seen[at]) {
            seen[at] = true;
            at = waitingPredecessor(links, waitsFor, at);
        }
        List<String> backwards = new ArrayList<>();
        int first = at;
        do {
            backwards.add(keys.apply(at));
            at = waitingPredecessor(links, waitsFor, at);
        } while (at != first);
        return backwards.reversed();
    }

    private static int waitingPredecessor(LinkTable links, int[] waitsFor, int activity) {
        for (int i = links.incomingFrom[activity]; i < links.incomingFrom[activity + 1]; i++) {
            int predecessor = links.predecessor[links.incoming[i]];
            if (waitsFor[predecessor] > 0) {
                return predecessor;
            }
        }
        throw new IllegalStateException("An activity waits for none that waits");
    }
}
