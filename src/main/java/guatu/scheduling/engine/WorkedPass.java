package guatu.scheduling.engine;

/**
 * The passes for a network that works on one calendar: times are counted in its worked units, so that a calendar costs
 * nothing and every type of link is one addition. Links stand in the order in which the passes meet them.
 */
public final class WorkedPass implements Pass {

    private final NetworkArrays network;
    private final Bounds bounds;
    private final int[] early;
    private final int[] late;
    private final int[] totalFloat;
    private final int[] freeFloat;
    private int completion;

    /** By place in the order: where the links into the activity begin. */
    private final int[] intoFrom;
    /** The moment that the link leaves from, and what it adds to it to give a start of its successor. */
    private final int[] source;

    private final int[] delay;
    private final int[] outOfFrom;
    /** The moment that the link leads to, and what it takes from it to give a finish of its predecessor. */
    private final int[] target;

    private final int[] advance;

    private final int[] floor;
    private final int[] ceiling;
    private final int[] lateFloor;
    private final int[] lateCeiling;

    public WorkedPass(NetworkArrays network, Bounds bounds) {
        this.network = network;
        this.bounds = bounds;
        int count = network.activityCount;
        early = new int[2 * count];
        late = new int[2 * count];
        totalFloat = new int[count];
        freeFloat = new int[count];
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

    private void arrange(int place) {
        int activity = network.order[place];
        int duration = network.duration[activity];
        int into = intoFrom[place];
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            int link = network.incoming[i];
            source[into] = network.source(link);
            delay[into++] = network.lag[link] - (network.leadsToFinish(link) ? duration : 0);
        }
        intoFrom[place + 1] = into;
        int outOf = outOfFrom[place];
        for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
            int link = network.outgoing[i];
            target[outOf] = network.target(link);
            advance[outOf++] = network.lag[link] - (network.leavesFromStart(link) ? duration : 0);
        }
        outOfFrom[place + 1] = outOf;
        int start = 2 * activity;
        floor[place] = Math.max(bounds.earlyFloor[start], bounds.earlyFloor[start + 1] - duration);
        ceiling[place] = Math.min(bounds.earlyCeiling[start], bounds.earlyCeiling[start + 1] - duration);
        lateFloor[place] = Math.max(bounds.lateFloor[start] + duration, bounds.lateFloor[start + 1]);
        lateCeiling[place] = Math.min(bounds.lateCeiling[start] + duration, bounds.lateCeiling[start + 1]);
    }

    @Override
    public void forward() {
        int last = -Bounds.FAR;
        for (int place = 0; place < floor.length; place++) {
            int start = floor[place];
            for (int i = intoFrom[place]; i < intoFrom[place + 1]; i++) {
                start = Math.max(start, early[source[i]] + delay[i]);
            }
            start = Math.min(start, ceiling[place]);
            int activity = network.order[place];
            int finish = start + network.duration[activity];
            early[2 * activity] = start;
            early[2 * activity + 1] = finish;
            last = Math.max(last, finish);
        }
        completion = last;
    }

    @Override
    public void backward(int limit) {
        for (int place = floor.length - 1; place >= 0; place--) {
            int activity = network.order[place];
            int earlyFinish = early[2 * activity + 1];
            int finish = limit;
            int free = completion;
            for (int i = outOfFrom[place]; i < outOfFrom[place + 1]; i++) {
                finish = Math.min(finish, late[target[i]] - advance[i]);
                free = Math.min(free, early[target[i]] - advance[i]);
            }
            finish = Math.max(Math.min(finish, lateCeiling[place]), lateFloor[place]);
            late[2 * activity] = finish - network.duration[activity];
            late[2 * activity + 1] = finish;
            totalFloat[activity] = finish - earlyFinish;
            freeFloat[activity] = Math.max(0, free - earlyFinish);
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
