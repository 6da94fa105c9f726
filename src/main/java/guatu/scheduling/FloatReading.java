package guatu.scheduling;

import guatu.calendar.ShiftCalendar;
import guatu.scheduling.engine.NetworkArrays;
import guatu.scheduling.engine.Pass;

/** Floats, in worked units of the activity's calendar. */
final class FloatReading {

    private final Reckoning reckoning;
    private final Hierarchy hierarchy;
    private final Pass pass;
    private final LateWork lateWork;

    FloatReading(Reckoning reckoning) {
        this.reckoning = reckoning;
        this.hierarchy = reckoning.network().hierarchy();
        this.pass = reckoning.pass();
        this.lateWork = new LateWork(reckoning.network());
    }

    /** What is as late as possible has used up its float, but for what the promise leaves. */
    int total(int leaf) {
        int finish = 2 * leaf + 1;
        return lateWork.isLate(leaf)
                ? worked(leaf, pass.late()[finish]) - worked(leaf, reckoning.placed()[finish])
                : pass.totalFloat()[leaf];
    }

    int totalOfSummary(int summary) {
        int earlyStart = Integer.MAX_VALUE;
        int lateStart = Integer.MAX_VALUE;
        int lateFinish = Integer.MIN_VALUE;
        for (int leaf : hierarchy.leaves(summary)) {
            earlyStart = Math.min(earlyStart, pass.early()[2 * leaf]);
            lateStart = Math.min(lateStart, pass.late()[2 * leaf]);
            lateFinish = Math.max(lateFinish, pass.late()[2 * leaf + 1]);
        }
        int startFloat = worked(summary, lateStart) - worked(summary, earlyStart);
        return Math.min(startFloat, worked(summary, lateFinish) - worked(summary, pass.early()[2 * summary + 1]));
    }

    /** A summary that ends later moves nothing yet: a part of it may slip until what follows the summary moves. */
    int free(int activity) {
        if (!hierarchy.isSummary(activity) && hierarchy.parent(activity) == Hierarchy.NONE) {
            return pass.freeFloat()[activity];
        }
        NetworkArrays arrays = pass.network();
        int free = worked(activity, pass.completion()) - worked(activity, pass.early()[2 * activity + 1]);
        for (int i = arrays.outgoingFrom[activity]; i < arrays.outgoingFrom[activity + 1]; i++) {
            int link = arrays.outgoing[i];
            int successor = arrays.successor[link];
            int beyond = hierarchy.isSummary(successor) ? free(successor) : 0;
            free = Math.min(free, pass.slack(link) + beyond);
        }
        return Math.max(0, free);
    }

    private int worked(int activity, int time) {
        if (reckoning.timeline().common().isPresent()) {
            return time;
        }
        ShiftCalendar calendar = reckoning.calendar(activity);
        return calendar.workAt(time);
    }
}
