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
    private final Starts starts;
    private final int[] early;
    private final int[] late;
    private final int[] totalFloat;
    private final int[] freeFloat;
    /** Where links and floors would have an activity start; a ceiling may hold it before that. */
    private final int[] unheld;

    private int completion;

    public CalendarPass(NetworkArrays network, Bounds bounds, Clocks clocks) {
        this(network, bounds, clocks, Starts.byLinksAndBounds(network.activityCount));
    }

    public CalendarPass(NetworkArrays network, Bounds bounds, Clocks clocks, Starts starts) {
        this.network = network;
        this.bounds = bounds;
        this.clocks = clocks;
        this.starts = starts;
        early = new int[2 * network.activityCount];
        late = new int[2 * network.activityCount];
        totalFloat = new int[network.activityCount];
        freeFloat = new int[network.activityCount];
        unheld = new int[network.activityCount];
    }

    @Override
    public void forward() {
        int last = -Bounds.FAR;
        for (int activity : network.order) {
            int start = earlyStart(activity);
            early[2 * activity] = start;
            early[2 * activity + 1] = earlyFinish(activity, start);
            last = Math.max(last, early[2 * activity + 1]);
        }
        completion = last;
    }

    private int earlyStart(int activity) {
        int floor = Math.max(bounds.earlyFloor[2 * activity], startFor(activity, bounds.earlyFloor[2 * activity + 1]));
        boolean placed = network.incomingFrom[activity] < network.incomingFrom[activity + 1] || floor > -Bounds.FAR;
        int start = placed ? -Bounds.FAR : starts.from();
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            start = Math.max(start, startAfter(network.incoming[i]));
        }
        if (starts.delay()[activity] != 0 && start > -Bounds.FAR) {
            start = clocks.work()[activity].startOnOrAfter(start) + starts.delay()[activity];
        }
        start = workable(activity, Math.max(start, floor));
        unheld[activity] = start;
        int ceiling =
                Math.min(bounds.earlyCeiling[2 * activity], startFor(activity, bounds.earlyCeiling[2 * activity + 1]));
        return start > ceiling ? workable(activity, ceiling) : start;
    }

    /** The moment itself, or where work goes on; an event may lie at the end of the work that brings it about. */
    private int workable(int activity, int moment) {
        if (moment == -Bounds.FAR) {
            return moment;
        }
        ShiftCalendar calendar = clocks.work()[activity];
        boolean stays = network.duration[activity] == 0 && calendar.finishOnOrBefore(moment) == moment;
        return stays ? moment : calendar.startOnOrAfter(moment);
    }

    private int earlyFinish(int activity, int start) {
        int finish = 2 * activity + 1;
        boolean stands = starts.settled()[activity] && bounds.earlyFloor[finish] == bounds.earlyCeiling[finish];
        return stands ? bounds.earlyFloor[finish] : clocks.work()[activity].plus(start, network.duration[activity]);
    }

    /** The start of its successor that a link allows. What a finish draws after it does not begin before the plan. */
    private int startAfter(int link) {
        int moment = released(link, early);
        if (!network.leadsToFinish(link)) {
            return moment;
        }
        int start = startFor(network.successor[link], moment);
        return network.leavesFromStart(link) ? start : Math.max(start, starts.from());
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
        return new CalendarPass(network, bounds, clocks, starts);
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
        boolean stays = network.duration[activity] == 0 && starts.asMicrosoftProject();
        return stays ? finish : clocks.work()[activity].finishOnOrBefore(finish);
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
        int demanded = starts.asMicrosoftProject() ? Math.max(startsAt, calendar.workAt(unheld[activity])) : startsAt;
        int ofFinish = calendar.workAt(late[start + 1]) - finishesAt;
        totalFloat[activity] =
                starts.settled()[activity] ? ofFinish : Math.min(calendar.workAt(late[start]) - demanded, ofFinish);
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
