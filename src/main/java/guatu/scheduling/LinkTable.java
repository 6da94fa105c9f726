package guatu.scheduling;

/**
 * The links as arrays, by position of the activities. The links into activity {@code a} are those listed in
 * {@link #incoming} from {@code incomingFrom[a]} up to {@code incomingFrom[a + 1]}, in the order in which they were given.
 */
final class LinkTable {

    final int activityCount;
    final int[] predecessor;
    final int[] successor;
    final int[] lag;
    final int[] incomingFrom;
    final int[] incoming;
    final int[] outgoingFrom;
    final int[] outgoing;

    LinkTable(int activityCount, int[] predecessor, int[] successor, int[] lag) {
        this.activityCount = activityCount;
        this.predecessor = predecessor;
        this.successor = successor;
        this.lag = lag;
        this.incomingFrom = firstOfEach(successor);
        this.incoming = groupedBy(successor, incomingFrom);
        this.outgoingFrom = firstOfEach(predecessor);
        this.outgoing = groupedBy(predecessor, outgoingFrom);
    }

    private int[] firstOfEach(int[] end) {
        int[] from = new int[activityCount + 1];
        for (int activity : end) {
            from[activity + 1]++;
        }
        for (int i = 0; i < activityCount; i++) {
            from[i + 1] += from[i];
        }
        return from;
    }

    private static int[] groupedBy(int[] end, int[] from) {
        int[] next = from.clone();
        int[] grouped = new int[end.length];
        for (int link = 0; link < end.length; link++) {
            grouped[next[end[link]]++] = link;
        }
        return grouped;
    }
}
