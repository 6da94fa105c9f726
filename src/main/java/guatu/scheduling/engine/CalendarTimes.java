package guatu.scheduling.engine;

import guatu.calendar.ShiftCalendar;

/**
 * The times of activities in a network with several calendars or elapsed lengths, one activity at a time: moments, each
 * addition through the tables of a calendar. A lag runs on the successor's calendar, as in Microsoft Project.
 */
final class CalendarTimes {

    final NetworkArrays network;
    final Bounds bounds;
    final Clocks clocks;
    final Starts starts;
    final int[] early;
    final int[] late;
    /** Where links and floors would have an activity start; a ceiling may hold it before that. */
    private final int[] unheld;
    /** The latest finish that links allow; {@link Bounds#FAR} where none leaves. */
    private final int[] allowed;

    CalendarTimes(NetworkArrays network, Bounds bounds, Clocks clocks, Starts starts) {
        this.network = network;
        this.bounds = bounds;
        this.clocks = clocks;
        this.starts = starts;
        early = new int[2 * network.activityCount];
        late = new int[2 * network.activityCount];
        unheld = new int[network.activityCount];
        allowed = new int[network.activityCount];
    }

    /**
     * The early times of the activity, from those of its predecessors.
     *
     * @return whether they are others than before
     */
    boolean begin(int activity) {
        int start = earlyStart(activity);
        int finish = earlyFinish(activity, start);
        boolean moved = start != early[2 * activity] || finish != early[2 * activity + 1];
        early[2 * activity] = start;
        early[2 * activity + 1] = finish;
        return moved;
    }

    /**
     * The late times of the activity, from those of its successors.
     *
     * @return whether they are others than before
     */
    boolean end(int activity, int limit) {
        int finish = lateFinish(activity, limit);
        int start = clocks.work()[activity].plus(finish, -network.duration[activity]);
        boolean moved = start != late[2 * activity] || finish != late[2 * activity + 1];
        late[2 * activity] = start;
        late[2 * activity + 1] = finish;
        return moved;
    }

    /** Whether the late times of the activity depend on where a limit lies that is not before the time. */
    boolean heldFrom(int activity, int time) {
        return allowed[activity] > time;
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
    int startAfter(int link) {
        int moment = released(link, early);
        if (!network.leadsToFinish(link)) {
            return moment;
        }
        int start = startFor(network.successor[link], moment);
        return network.leavesFromStart(link) ? start : Math.max(start, starts.from());
    }

    int released(int link, int[] times) {
        return clocks.lag()[link].plus(times[network.source(link)], network.lag[link]);
    }

    int slack(int link) {
        ShiftCalendar calendar = clocks.slack()[network.predecessor[link]];
        return calendar.workAt(before(link, early)) - calendar.workAt(early[network.source(link)]);
    }

    private int startFor(int activity, int finish) {
        return Math.abs(finish) == Bounds.FAR
                ? finish
                : clocks.work()[activity].plus(finish, -network.duration[activity]);
    }

    private int finishFor(int activity, int start) {
        return Math.abs(start) == Bounds.FAR ? start : clocks.work()[activity].plus(start, network.duration[activity]);
    }

    private int lateFinish(int activity, int limit) {
        int finish = Bounds.FAR;
        for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
            int link = network.outgoing[i];
            int moment = before(link, late);
            finish = Math.min(finish, network.leavesFromStart(link) ? finishFor(activity, moment) : moment);
        }
        allowed[activity] = finish;
        finish = Math.min(finish, limit);
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

    int totalFloat(int activity) {
        ShiftCalendar calendar = clocks.slack()[activity];
        int start = 2 * activity;
        int startsAt = calendar.workAt(early[start]);
        int demanded = starts.asMicrosoftProject() ? Math.max(startsAt, calendar.workAt(unheld[activity])) : startsAt;
        int ofFinish = calendar.workAt(late[start + 1]) - calendar.workAt(early[start + 1]);
        return starts.settled()[activity] ? ofFinish : Math.min(calendar.workAt(late[start]) - demanded, ofFinish);
    }

    int freeFloat(int activity, int completion) {
        ShiftCalendar calendar = clocks.slack()[activity];
        int startsAt = calendar.workAt(early[2 * activity]);
        int finishesAt = calendar.workAt(early[2 * activity + 1]);
        int free = calendar.workAt(completion) - finishesAt;
        for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
            int link = network.outgoing[i];
            int left = network.leavesFromStart(link) ? startsAt : finishesAt;
            free = Math.min(free, calendar.workAt(before(link, early)) - left);
        }
        return Math.max(0, free);
    }
}
