package guatu.scheduling.engine;

/** Orders activities so that predecessors come before successors, or finds a circle that forbids it. */
final class TopologicalOrder {

    private final NetworkArrays network;
    private final int[] waitsFor;

    private TopologicalOrder(NetworkArrays network) {
        this.network = network;
        this.waitsFor = new int[network.activityCount];
        for (int a = 0; a < waitsFor.length; a++) {
            waitsFor[a] = network.incomingFrom[a + 1] - network.incomingFrom[a];
        }
    }

    /** @throws CircularLinksException if links form a circle */
    static int[] of(NetworkArrays network) {
        return isInOrder(network) ? asGiven(network.activityCount) : new TopologicalOrder(network).order();
    }

    private static boolean isInOrder(NetworkArrays network) {
        for (int link = 0; link < network.linkCount; link++) {
            if (network.predecessor[link] >= network.successor[link]) {
                return false;
            }
        }
        return true;
    }

    private static int[] asGiven(int count) {
        int[] order = new int[count];
        for (int a = 0; a < count; a++) {
            order[a] = a;
        }
        return order;
    }

    private int[] order() {
        int[] order = new int[waitsFor.length];
        int found = 0;
        for (int a = 0; a < waitsFor.length; a++) {
            if (waitsFor[a] == 0) {
                order[found++] = a;
            }
        }
        for (int next = 0; next < found; next++) {
            for (int i = network.outgoingFrom[order[next]]; i < network.outgoingFrom[order[next] + 1]; i++) {
                int successor = network.successor[network.outgoing[i]];
                if (--waitsFor[successor] == 0) {
                    order[found++] = successor;
                }
            }
        }
        if (found < waitsFor.length) {
            throw new CircularLinksException(circle());
        }
        return order;
    }

    /** Whoever still waits has a predecessor that still waits: going back from one must come to an activity again. */
    private int[] circle() {
        boolean[] seen = new boolean[waitsFor.length];
        int at = 0;
        while (waitsFor[at] == 0) {
            at++;
        }
        while (!seen[at]) {
            seen[at] = true;
            at = waitingPredecessor(at);
        }
        int length = 1;
        for (int back = waitingPredecessor(at); back != at; back = waitingPredecessor(back)) {
            length++;
        }
        int[] circle = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            circle[i] = at;
            at = waitingPredecessor(at);
        }
        return circle;
    }

    private int waitingPredecessor(int activity) {
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            int predecessor = network.predecessor[network.incoming[i]];
            if (waitsFor[predecessor] > 0) {
                return predecessor;
            }
        }
        throw new IllegalStateException("An activity waits for none that waits");
    }
}
