package guatu.scheduling.risk;

import guatu.calendar.ShiftCalendar;
import guatu.scheduling.CompiledPlan;
import guatu.scheduling.engine.Bounds;
import guatu.scheduling.engine.Clocks;
import java.util.Arrays;

/**
 * For a network with several calendars or elapsed lengths: times are moments, each addition goes through the tables of a
 * calendar, as in {@link guatu.scheduling.engine.CalendarPass}.
 */
final class CalendarLanes extends Lanes {

    private final Clocks clocks;

    CalendarLanes(CompiledPlan plan, Clocks clocks, int lanes) {
        super(plan, lanes);
        this.clocks = clocks;
    }

    @Override
    void forward() {
        Arrays.fill(completion, -Bounds.FAR);
        for (int activity : network.order) {
            ShiftCalendar calendar = clocks.work()[activity];
            int[] length = duration[activity];
            int[] start = moment[2 * activity];
            int[] finish = moment[2 * activity + 1];
            release(activity, start);
            for (int lane = 0; lane < start.length; lane++) {
                start[lane] = worked(calendar, start[lane], length[lane]);
                finish[lane] = Math.min(calendar.plus(start[lane], length[lane]), horizon);
                completion[lane] = Math.max(completion[lane], finish[lane]);
            }
        }
    }

    /** The starts that bounds and links allow, worked or not. */
    private void release(int activity, int[] start) {
        ShiftCalendar calendar = clocks.work()[activity];
        int[] length = duration[activity];
        Arrays.fill(start, bounds.earlyFloor[2 * activity]);
        int finishFloor = bounds.earlyFloor[2 * activity + 1];
        int finishCeiling = bounds.earlyCeiling[2 * activity + 1];
        for (int lane = 0; lane < start.length && finishFloor > -Bounds.FAR; lane++) {
            start[lane] = Math.max(start[lane], calendar.plus(finishFloor, -length[lane]));
        }
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            follow(network.incoming[i], calendar, length, start);
        }
        for (int lane = 0; lane < start.length; lane++) {
            start[lane] = Math.min(start[lane], bounds.earlyCeiling[2 * activity]);
            if (finishCeiling < Bounds.FAR) {
                start[lane] = Math.min(start[lane], calendar.plus(finishCeiling, -length[lane]));
            }
        }
    }

    private void follow(int link, ShiftCalendar calendar, int[] length, int[] start) {
        int[] from = moment[network.source(link)];
        ShiftCalendar between = clocks.lag()[link];
        boolean toFinish = network.leadsToFinish(link);
        for (int lane = 0; lane < start.length; lane++) {
            int released = between.plus(from[lane], network.lag[link]);
            start[lane] = Math.max(start[lane], toFinish ? calendar.plus(released, -length[lane]) : released);
        }
    }

    /** An event may lie at the end of the work that brings it about; work goes on where the calendar does. */
    private static int worked(ShiftCalendar calendar, int start, int length) {
        boolean stays = length == 0 && calendar.finishOnOrBefore(start) == start;
        return stays ? start : calendar.startOnOrAfter(start);
    }

    @Override
    void backward() {
        int[] late = new int[completion.length];
        for (int place = network.order.length - 1; place >= 0; place--) {
            int activity = network.order[place];
            System.arraycopy(completion, 0, late, 0, late.length);
            for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
                precede(network.outgoing[i], activity, late);
            }
            settle(activity, late);
        }
    }

    private void precede(int link, int activity, int[] late) {
        int[] to = moment[network.target(link)];
        int[] length = duration[activity];
        ShiftCalendar between = clocks.lag()[link];
        ShiftCalendar calendar = clocks.work()[activity];
        boolean fromStart = network.leavesFromStart(link);
        for (int lane = 0; lane < late.length; lane++) {
            int reached = between.plus(to[lane], -network.lag[link]);
            late[lane] = Math.min(late[lane], fromStart ? calendar.plus(reached, length[lane]) : reached);
        }
    }

    /** Late moments in place of the early ones, once they are compared: float is counted in work. */
    private void settle(int activity, int[] late) {
        ShiftCalendar calendar = clocks.work()[activity];
        ShiftCalendar slack = clocks.slack()[activity];
        int[] start = moment[2 * activity];
        int[] finish = moment[2 * activity + 1];
        for (int lane = 0; lane < late.length; lane++) {
            int lateFinish = calendar.finishOnOrBefore(late[lane]);
            int lateStart = calendar.plus(lateFinish, -duration[activity][lane]);
            boolean finishHolds = slack.workAt(lateFinish) <= slack.workAt(finish[lane]);
            boolean startHolds = slack.workAt(lateStart) <= slack.workAt(start[lane]);
            critical[activity] += finishHolds || startHolds ? 1 : 0;
            start[lane] = lateStart;
            finish[lane] = lateFinish;
        }
    }
}
