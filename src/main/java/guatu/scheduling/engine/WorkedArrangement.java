package guatu.scheduling.engine;

import java.util.BitSet;

/**
 * A network laid out for passes in worked units: by place in the order, with the links of each activity one after the other
 * as the passes meet them, and durations already taken into what a link adds.
 */
final class WorkedArrangement {

    final int[] order;
    final int[] duration;

    /** Where the links into the activity at a place begin. */
    final int[] intoFrom;
    /** The moment that a link leaves from, and what it adds to it to give a start of its successor. */
    final int[] source;

    final int[] delay;
    private final int[] outOfFrom;
    /** The moment that a link leads to, and what it takes from it to give a finish of its predecessor. */
    private final int[] target;

    private final int[] advance;

    final int[] floor;
    final int[] ceiling;
    final int[] lateFloor;
    final int[] lateCeiling;

    private final NetworkArrays network;
    private final Bounds bounds;
    private final int[] lag;

    WorkedArrangement(NetworkArrays network, Bounds bounds, int[] duration, int[] lag) {
        this.network = network;
        this.bounds = bounds;
        this.order = network.order;
        this.duration = duration;
        this.lag = lag;
        int count = network.activityCount;
        intoFrom = new int[count + 1];
        source = new int[network.linkCount];
        delay = new int[network.linkCount];
        outOfFrom = new int[count + 1];
        target = new int[network.linkCount];
        advance = new int[network.linkCount];
        floor = new int[count];
        ceiling = new int[count];
        lateFloor = new int[count];
        lateCeiling = new int[count];
        for (int place = 0; place < count; place++) {
            arrange(place);
        }
    }

    /** Takes in the duration, lags and bounds of the activity at the place as they are now. */
    void arrange(int place) {
        int activity = order[place];
        int work = duration[activity];
        int into = intoFrom[place];
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            int link = network.incoming[i];
            source[into] = network.source(link);
            delay[into++] = lag[link] - (network.leadsToFinish(link) ? work : 0);
        }
        intoFrom[place + 1] = into;
        int outOf = outOfFrom[place];
        for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
            int link = network.outgoing[i];
            target[outOf] = network.target(link);
            advance[outOf++] = lag[link] - (network.leavesFromStart(link) ? work : 0);
        }
        outOfFrom[place + 1] = outOf;
        int start = 2 * activity;
        floor[place] = Math.max(bounds.earlyFloor[start], bounds.earlyFloor[start + 1] - work);
        ceiling[place] = Math.min(bounds.earlyCeiling[start], bounds.earlyCeiling[start + 1] - work);
        lateFloor[place] = Math.max(bounds.lateFloor[start] + work, bounds.lateFloor[start + 1]);
        lateCeiling[place] = Math.min(bounds.lateCeiling[start] + work, bounds.lateCeiling[start + 1]);
    }

    int earliestStart(int place, int[] early) {
        int start = floor[place];
        int end = intoFrom[place + 1];
        for (int i = intoFrom[place]; i < end; i++) {
            start = Math.max(start, early[source[i]] + delay[i]);
        }
        return Math.min(start, ceiling[place]);
    }

    int boundLate(int place, int finish) {
        return Math.max(Math.min(finish, lateCeiling[place]), lateFloor[place]);
    }

    /** The finish of the activity at the place that just keeps the targets of its links at these times. */
    int earliestTarget(int place, int[] times, int limit) {
        int finish = limit;
        int end = outOfFrom[place + 1];
        for (int i = outOfFrom[place]; i < end; i++) {
            finish = Math.min(finish, times[target[i]] - advance[i]);
        }
        return finish;
    }

    /** Whether late times there do not simply move with the limit. */
    boolean isBoundLate(int place) {
        return lateFloor[place] > -Bounds.FAR / 2 || lateCeiling[place] < Bounds.FAR / 2;
    }

    /** Marks the places of what follows the activity at the place. */
    void markSuccessors(int place, int[] placeOf, BitSet places) {
        for (int i = outOfFrom[place]; i < outOfFrom[place + 1]; i++) {
            places.set(placeOf[target[i] >> 1]);
        }
    }

    /** Marks the places of what the activity at the place waits for. */
    void markPredecessors(int place, int[] placeOf, BitSet places) {
        for (int i = intoFrom[place]; i < intoFrom[place + 1]; i++) {
            places.set(placeOf[source[i] >> 1]);
        }
    }
}
