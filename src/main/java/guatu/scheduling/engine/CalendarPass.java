package guatu.scheduling.engine;

import guatu.calendar.ShiftCalendar;

/**
 * The passes for a network with several calendars or elapsed lengths: times are moments, and each addition goes through
 * the tables of a calendar. A lag runs on the successor's calendar, as in Microsoft Project.
 */
public final class CalendarPass implements Pass {

    private final NetworkArrays network;
    private final Bounds bounds;
    private final Clocks clocks;
    private final int[] early;
    private final int[] late;
    private final int[] totalFloat;
    private final int[] freeFloat;
    private int completion;

    public CalendarPass(NetworkArrays network, Bounds bounds, Clocks clocks) {
        this.network = network;
        this.bounds = bounds;
        this.clocks = clocks;
        early = new int[2 * network.activityCount];
        late = new int[2 * network.activityCount];
        totalFloat = new int[network.activityCount];
        freeFloat = new int[network.activityCount];
    }

    @Override
    public void forward() {
        int last = -Bounds.FAR;
        for (int activity : network.order) {
            int start = earlyStart(activity);
            early[2 * activity] = start;
            early[2 * activity + 1] = clocks.work()[activity].plus(start, network.duration[activity]);
            last = Math.max(last, early[2 * activity + 1]);
        }
        completion = last;
    }

    private int earlyStart(int activity) {
        int start = Math.max(bounds.earlyFloor[2 * activity], startFor(activity, bounds.earlyFloor[2 * activity + 1]));
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            start = Math.max(start, startAfter(network.incoming[i]));
        }
        start = Math.min(start, bounds.earlyCeiling[2 * activity]);
        start = Math.min(start, startFor(activity, bounds.earlyCeiling[2 * activity + 1]));
        ShiftCalendar calendar = clocks.work()[activity];
        // An event may lie at the end of the work that brings it about.
        boolean stays = network.duration[activity] == 0 && calendar.finishOnOrBefore(start) == start;
        return stays ? start : calendar.startOnOrAfter(start);
    }

    /** The start of its successor that a link allows. */
    private int startAfter(int link) {
        int moment = released(link, early);
        return network.leadsToFinish(link) ? startFor(network.successor[link], moment) : moment;
    }

    @Override
    public int released(int link, int[] times) {
        return clocks.lag()[link].plus(times[network.source(link)], network.lag[link]);
    }

    @Override
    public int slack(int link) {
        ShiftCalendar calendar = clocks.slack()[network.predecessor[link]];
        return calendar.workAt(before(link, early)) - calendar.workAt(early[network.source(link)]);
    }

    @Override
    public Pass anew() {
        return new CalendarPass(network, bounds, clocks);
    }

    private int startFor(int activity, int finish) {
        return Math.abs(finish) == Bounds.FAR
                ? finish
                : clocks.work()[activity].plus(finish, -network.duration[activity]);
    }

    private int finishFor(int activity, int start) {
        return Math.abs(start) == Bounds.FAR ? start : clocks.work()[activity].plus(start, network.duration[activity]);
    }

    @Override
    public void backward(int limit) {
        for (int place = network.order.length - 1; place >= 0; place--) {
            int activity = network.order[place];
            int finish = lateFinish(activity, limit);
            late[2 * activity] = clocks.work()[activity].plus(finish, -network.duration[activity]);
            late[2 * activity + 1] = finish;
            measureFloats(activity);
        }
    }

    private int lateFinish(int activity, int limit) {
        int finish = limit;
        for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
            int link = network.outgoing[i];
            int moment = before(link, late);
            finish = Math.min(finish, network.leavesFromStart(link) ? finishFor(activity, moment) : moment);
        }
        finish = Math.min(finish, bounds.lateCeiling[2 * activity + 1]);
        finish = Math.min(finish, finishFor(activity, bounds.lateCeiling[2 * activity]));
        finish = Math.max(finish, bounds.lateFloor[2 * activity + 1]);
        finish = Math.max(finish, finishFor(activity, bounds.lateFloor[2 * activity]));
        return clocks.work()[activity].finishOnOrBefore(finish);
    }

    /** The moment of its predecessor after which the link still reaches its target in time. */
    private int before(int link, int[] times) {
        return clocks.lag()[link].plus(times[network.target(link)], -network.lag[link]);
    }

    private void measureFloats(int activity) {
        ShiftCalendar calendar = clocks.slack()[activity];
        int start = 2 * activity;
        int startsAt = calendar.workAt(early[start]);
        int finishesAt = calendar.workAt(early[start + 1]);
        totalFloat[activity] =
                Math.min(calendar.workAt(late[start]) - startsAt, calendar.workAt(late[start + 1]) - finishesAt);
        int free = calendar.workAt(completion) - finishesAt;
        for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
            int link = network.outgoing[i];
            int left = network.leavesFromStart(link) ? startsAt : finishesAt;
            free = Math.min(free, calendar.workAt(before(link, early)) - left);
        }
        freeFloat[activity] = Math.max(0, free);
    }

    @Override
    public int drivingLink(int activity) {
        ShiftCalendar calendar = clocks.work()[activity];
        int start = calendar.workAt(early[2 * activity]);
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            if (calendar.workAt(startAfter(network.incoming[i])) == start) {
                return network.incoming[i];
            }
        }
        return NONE;
    }

    public Clocks clocks() {
        return clocks;
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
