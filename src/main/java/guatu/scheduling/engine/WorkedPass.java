package guatu.scheduling.engine;

import java.util.Arrays;

/**
 * The passes for a network that works on one calendar: times are counted in its worked units, so that a calendar costs
 * nothing and every type of link is one addition.
 */
public final class WorkedPass implements Pass {

    private final NetworkArrays network;
    private final Bounds bounds;
    private final int[] early;
    private final int[] late;
    private final int[] totalFloat;
    private final int[] freeFloat;
    private int completion;

    private final WorkedArrangement arrangement;

    public WorkedPass(NetworkArrays network, Bounds bounds) {
        this.network = network;
        this.bounds = bounds;
        early = new int[2 * network.activityCount];
        late = new int[2 * network.activityCount];
        totalFloat = new int[network.activityCount];
        freeFloat = new int[network.activityCount];
        arrangement = new WorkedArrangement(network, bounds, network.duration, network.lag);
    }

    @Override
    public void forward() {
        int[] order = arrangement.order;
        int[] duration = arrangement.duration;
        int[] intoFrom = arrangement.intoFrom;
        int[] source = arrangement.source;
        int[] delay = arrangement.delay;
        int[] floor = arrangement.floor;
        int[] ceiling = arrangement.ceiling;
        int last = -Bounds.FAR;
        int link = 0;
        for (int place = 0; place < order.length; place++) {
            int start = floor[place];
            for (int end = intoFrom[place + 1]; link < end; link++) {
                start = Math.max(start, early[source[link]] + delay[link]);
            }
            start = Math.min(start, ceiling[place]);
            int activity = order[place];
            int finish = start + duration[activity];
            early[2 * activity] = start;
            early[2 * activity + 1] = finish;
            last = Math.max(last, finish);
        }
        completion = last;
    }

    /**
     * Each activity tells those that it waits for how late they may be, and how far they may slip: so both passes read the
     * same links in one sequence, and the number of an activity's successors, which no processor foresees, is no loop.
     */
    @Override
    public void backward(int limit) {
        int[] order = arrangement.order;
        int[] duration = arrangement.duration;
        int[] intoFrom = arrangement.intoFrom;
        int[] source = arrangement.source;
        int[] delay = arrangement.delay;
        int[] floor = arrangement.lateFloor;
        int[] ceiling = arrangement.lateCeiling;
        Arrays.fill(late, limit);
        Arrays.fill(freeFloat, Bounds.FAR);
        int link = source.length;
        for (int place = order.length - 1; place >= 0; place--) {
            int activity = order[place];
            int work = duration[activity];
            int earlyStart = early[2 * activity];
            int earlyFinish = early[2 * activity + 1];
            int allowed = Math.min(late[2 * activity] + work, late[2 * activity + 1]);
            int lateFinish = Math.max(Math.min(allowed, ceiling[place]), floor[place]);
            int lateStart = lateFinish - work;
            late[2 * activity] = lateStart;
            late[2 * activity + 1] = lateFinish;
            totalFloat[activity] = lateFinish - earlyFinish;
            freeFloat[activity] = Math.max(0, Math.min(freeFloat[activity], completion - earlyFinish));
            for (int first = intoFrom[place]; link > first; ) {
                link--;
                int from = source[link];
                late[from] = Math.min(late[from], lateStart - delay[link]);
                freeFloat[from >> 1] = Math.min(freeFloat[from >> 1], earlyStart - delay[link] - early[from]);
            }
        }
    }

    @Override
    public int released(int link, int[] times) {
        return times[network.source(link)] + network.lag[link];
    }

    @Override
    public int slack(int link) {
        return early[network.target(link)] - released(link, early);
    }

    @Override
    public Pass anew() {
        return new WorkedPass(network, bounds);
    }

    @Override
    public int drivingLink(int activity) {
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            if (slack(network.incoming[i]) == 0) {
                return network.incoming[i];
            }
        }
        return NONE;
    }

    @Override
    public NetworkArrays network() {
        return network;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public int[] early() {
        return early;
    }

    @Override
    public int[] late() {
        return late;
    }

    @Override
    public int[] totalFloat() {
        return totalFloat;
    }

    @Override
    public int[] freeFloat() {
        return freeFloat;
    }

    @Override
    public int completion() {
        return completion;
    }
}
