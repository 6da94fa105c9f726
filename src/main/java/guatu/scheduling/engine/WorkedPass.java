package guatu.scheduling.engine;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The passes for a network that works on one calendar: times are counted in its worked units, so that a calendar costs
 * nothing and every type of link is one addition.
 */
public final class WorkedPass implements Pass {

    private final NetworkArrays network;
    private final Bounds bounds;
    private final StartLinks links;
    private final BoundRuns runs;

    private final int[] early;
    private final int[] late;
    private final int[] totalFloat;
    private final int[] freeFloat;
    /** The same by place in the order: the very arrays if activities are numbered in order. */
    private final int[] earlyAt;
    /** While the backward pass goes on, the late start so far and the start that keeps what is linked from moving. */
    private final int[] lateAt;

    private final int[] totalFloatAt;
    private final int[] freeFloatAt;

    private int completion;

    public WorkedPass(NetworkArrays network, Bounds bounds) {
        this.network = network;
        this.bounds = bounds;
        links = new StartLinks(network);
        runs = new BoundRuns(bounds, network.order, network.duration);
        int count = network.activityCount;
        early = new int[2 * count];
        late = new int[2 * count];
        totalFloat = new int[count];
        freeFloat = new int[count];
        earlyAt = links.asGiven ? early : new int[2 * count];
        lateAt = links.asGiven ? late : new int[2 * count];
        totalFloatAt = links.asGiven ? totalFloat : new int[count];
        freeFloatAt = links.asGiven ? freeFloat : new int[count];
    }

    @Override
    public void forward() {
        int last = -Bounds.FAR;
        int place = 0;
        for (int run = 0; run < runs.count(); run++) {
            last = Math.max(last, forward(place, runs.end(run), runs.floor(run), runs.ceiling(run)));
            place = runs.end(run);
        }
        completion = last;
        if (!links.asGiven) {
            links.numberMoments(earlyAt, early);
        }
    }

    /** @return when the last of these activities finishes */
    private int forward(int from, int to, int floor, int ceiling) {
        int[] intoFrom = links.intoFrom;
        int[] source = links.source;
        int[] distance = links.distance;
        int[] duration = links.duration;
        int[] times = earlyAt;
        int last = -Bounds.FAR;
        int link = intoFrom[from];
        for (int place = from; place < to; place++) {
            int start = floor;
            for (int end = intoFrom[place + 1]; link < end; link++) {
                start = Math.max(start, times[2 * source[link]] + distance[link]);
            }
            start = Math.min(start, ceiling);
            int finish = start + duration[place];
            times[2 * place] = start;
            times[2 * place + 1] = finish;
            last = Math.max(last, finish);
        }
        return last;
    }

    /**
     * Each activity tells those that it waits for how late they may be, and how far they may slip: so both passes read the
     * same links in one sequence, and the number of an activity's successors, which no processor foresees, is no loop. What
     * it tells one of them lies side by side, and is cleared only shortly before, so that memory is gone through but once.
     */
    @Override
    public void backward(int limit) {
        int cleared = links.count;
        int run = runs.count() - 1;
        for (int place = links.count; place > 0; ) {
            while (run > 0 && runs.end(run - 1) >= place) {
                run--;
            }
            int block = (place - 1) / StartLinks.BLOCK;
            if (links.reach[block] < cleared) {
                Arrays.fill(lateAt, 2 * links.reach[block], 2 * cleared, Bounds.FAR);
                cleared = links.reach[block];
            }
            int from = Math.max(block * StartLinks.BLOCK, run == 0 ? 0 : runs.end(run - 1));
            backward(place, from, limit, runs.lateFloor(run), runs.lateCeiling(run));
            place = from;
        }
        if (!links.asGiven) {
            links.numberMoments(lateAt, late);
            links.number(totalFloatAt, totalFloat);
            links.number(freeFloatAt, freeFloat);
        }
    }

    private void backward(int after, int from, int limit, int floor, int ceiling) {
        int[] intoFrom = links.intoFrom;
        int[] source = links.source;
        int[] distance = links.distance;
        int[] times = earlyAt;
        int[] told = lateAt;
        int[] total = totalFloatAt;
        int[] free = freeFloatAt;
        int end = completion;
        int link = intoFrom[after];
        for (int place = after - 1; place >= from; place--) {
            int start = times[2 * place];
            int finish = times[2 * place + 1];
            int work = finish - start;
            int lateFinish = Math.max(Math.min(Math.min(told[2 * place] + work, limit), ceiling), floor);
            int lateStart = lateFinish - work;
            free[place] = Math.max(0, Math.min(told[2 * place + 1] - start, end - finish));
            told[2 * place] = lateStart;
            told[2 * place + 1] = lateFinish;
            total[place] = lateFinish - finish;
            for (int first = intoFrom[place]; link > first; ) {
                link--;
                int to = 2 * source[link];
                told[to] = Math.min(told[to], lateStart - distance[link]);
                told[to + 1] = Math.min(told[to + 1], start - distance[link]);
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
    public ChangeInPlace changing(OptionalInt promise) {
        return new WorkedChange(network, bounds, promise);
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
