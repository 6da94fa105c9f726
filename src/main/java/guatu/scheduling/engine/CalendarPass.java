package guatu.scheduling.engine;

import guatu.calendar.ShiftCalendar;
import java.util.OptionalInt;

/** The passes for a network with several calendars or elapsed lengths: times are moments. */
public final class CalendarPass implements Pass {

    private final CalendarTimes times;
    private final NetworkArrays network;
    private final int[] totalFloat;
    private final int[] freeFloat;

    private int completion;

    public CalendarPass(NetworkArrays network, Bounds bounds, Clocks clocks) {
        this(network, bounds, clocks, Starts.byLinksAndBounds(network.activityCount));
    }

    public CalendarPass(NetworkArrays network, Bounds bounds, Clocks clocks, Starts starts) {
        this(new CalendarTimes(network, bounds, clocks, starts));
    }

    private CalendarPass(CalendarTimes times) {
        this.times = times;
        this.network = times.network;
        totalFloat = new int[network.activityCount];
        freeFloat = new int[network.activityCount];
    }

    @Override
    public void forward() {
        int last = -Bounds.FAR;
        for (int activity : network.order) {
            times.begin(activity);
            last = Math.max(last, times.early[2 * activity + 1]);
        }
        completion = last;
    }

    @Override
    public void backward(int limit) {
        for (int place = network.order.length - 1; place >= 0; place--) {
            int activity = network.order[place];
            times.end(activity, limit);
            totalFloat[activity] = times.totalFloat(activity);
            freeFloat[activity] = times.freeFloat(activity, completion);
        }
    }

    @Override
    public int released(int link, int[] moments) {
        return times.released(link, moments);
    }

    @Override
    public int slack(int link) {
        return times.slack(link);
    }

    @Override
    public Pass anew() {
        return new CalendarPass(new CalendarTimes(network, times.bounds, times.clocks, times.starts));
    }

    @Override
    public int drivingLink(int activity) {
        ShiftCalendar calendar = times.clocks.work()[activity];
        int start = calendar.workAt(times.early[2 * activity]);
        for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
            if (calendar.workAt(times.startAfter(network.incoming[i])) == start) {
                return network.incoming[i];
            }
        }
        return NONE;
    }

    @Override
    public ChangeInPlace changing(OptionalInt promise) {
        return new CalendarChange(times, promise);
    }

    public Clocks clocks() {
        return times.clocks;
    }

    @Override
    public NetworkArrays network() {
        return network;
    }

    @Override
    public Bounds bounds() {
        return times.bounds;
    }

    @Override
    public int[] early() {
        return times.early;
    }

    @Override
    public int[] late() {
        return times.late;
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
