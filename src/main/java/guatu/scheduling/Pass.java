package guatu.scheduling;

/**
 * The forward and the backward pass (critical path method) in working days from the start: an activity that starts at 0
 * and takes 3 days is worked on days 1, 2 and 3, and finishes at 3.
 */
final class Pass {

    static final int NONE = -1;

    final int[] earlyStart;
    final int[] earlyFinish;
    final int[] lateStart;
    final int[] lateFinish;
    final int[] freeFloat;
    /** The link that holds an activity back the most, the first of several; {@link #NONE} when only the start does. */
    final int[] drivingLink;
    /** When the last activity finishes. */
    final int completion;

    private final LinkTable links;
    private final int[] order;
    private final int[] duration;

    Pass(Network network) {
        links = network.linkTable();
        order = network.order();
        duration = network.durations();
        earlyStart = new int[duration.length];
        earlyFinish = new int[duration.length];
        lateStart = new int[duration.length];
        lateFinish = new int[duration.length];
        freeFloat = new int[duration.length];
        drivingLink = new int[duration.length];
        completion = forward();
        measureFreeFloat();
    }

    private int forward() {
        int last = 0;
        for (int activity : order) {
            int start = 0;
            int driving = NONE;
            for (int i = links.incomingFrom[activity]; i < links.incomingFrom[activity + 1]; i++) {
                int link = links.incoming[i];
                int released = earlyFinish[links.predecessor[link]] + links.lag[link];
                if (released > start || (released == start && driving == NONE)) {
                    start = released;
                    driving = link;
                }
            }
            earlyStart[activity] = start;
            earlyFinish[activity] = start + duration[activity];
            drivingLink[activity] = driving;
            last = Math.max(last, earlyFinish[activity]);
        }
        return last;
    }

    /** The latest times at which everything still finishes by the deadline. */
    void backward(int deadline) {
        for (int next = order.length - 1; next >= 0; next--) {
            int activity = order[next];
            int finish = deadline;
            for (int i = links.outgoingFrom[activity]; i < links.outgoingFrom[activity + 1]; i++) {
                int link = links.outgoing[i];
                finish = Math.min(finish, lateStart[links.successor[link]] - links.lag[link]);
            }
            lateFinish[activity] = finish;
            lateStart[activity] = finish - duration[activity];
        }
    }

    private void measureFreeFloat() {
        for (int activity = 0; activity < duration.length; activity++) {
            int free = completion - earlyFinish[activity];
            for (int i = links.outgoingFrom[activity]; i < links.outgoingFrom[activity + 1]; i++) {
                int link = links.outgoing[i];
                free = Math.min(free, earlyStart[links.successor[link]] - links.lag[link] - earlyFinish[activity]);
            }
            freeFloat[activity] = free;
        }
    }
}
