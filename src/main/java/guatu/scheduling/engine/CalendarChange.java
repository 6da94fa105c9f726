package guatu.scheduling.engine;

import java.util.BitSet;
import java.util.OptionalInt;

/**
 * A network with several calendars or elapsed lengths that is changed in place. Late times are moments, so that a limit that
 * moves moves those that it holds, and what waits for them in turn.
 */
public final class CalendarChange implements ChangeInPlace {

    private final NetworkArrays network;
    private final CalendarTimes times;
    private final OptionalInt promise;
    private final int[] placeOf;
    private final BitSet staleEarly;
    private final BitSet staleLate;

    private int completion = -Bounds.FAR;
    private int recomputed;

    /** @param promise what late times are counted back from; empty for the finish of the plan, wherever it comes to lie */
    CalendarChange(CalendarTimes given, OptionalInt promise) {
        int count = given.network.activityCount;
        this.network = given.network.copy();
        this.times = new CalendarTimes(network, given.bounds.copy(), given.clocks, given.starts);
        this.promise = promise;
        placeOf = new int[count];
        for (int place = 0; place < count; place++) {
            placeOf[network.order[place]] = place;
        }
        staleEarly = new BitSet(count);
        staleLate = new BitSet(count);
        staleEarly.set(0, count);
        staleLate.set(0, count);
        update();
    }

    @Override
    public void lasting(int activity, int newDuration) {
        network.duration[activity] = newDuration;
        restale(activity);
        update();
    }

    @Override
    public void lagging(int link, int newLag) {
        network.lag[link] = newLag;
        restale(network.predecessor[link]);
        restale(network.successor[link]);
        update();
    }

    @Override
    public void startingNoEarlierThan(int activity, int time) {
        times.bounds.earlyFloor[2 * activity] = time;
        restale(activity);
        update();
    }

    @Override
    public int earlyStart(int activity) {
        return times.early[2 * activity];
    }

    @Override
    public int earlyFinish(int activity) {
        return times.early[2 * activity + 1];
    }

    @Override
    public int lateStart(int activity) {
        return times.late[2 * activity];
    }

    @Override
    public int lateFinish(int activity) {
        return times.late[2 * activity + 1];
    }

    @Override
    public int totalFloat(int activity) {
        return times.totalFloat(activity);
    }

    @Override
    public int freeFloat(int activity) {
        return times.freeFloat(activity, completion);
    }

    @Override
    public int completion() {
        return completion;
    }

    @Override
    public int recomputed() {
        return recomputed;
    }

    private int limit() {
        return promise.orElse(completion);
    }

    private void restale(int activity) {
        staleEarly.set(placeOf[activity]);
        staleLate.set(placeOf[activity]);
    }

    private void update() {
        recomputed = 0;
        int before = limit();
        boolean moved = updateEarly();
        if (moved || completion == -Bounds.FAR) {
            completion = lastFinish();
        }
        if (limit() != before) {
            restaleHeldFrom(Math.min(before, limit()));
        }
        updateLate();
    }

    private void restaleHeldFrom(int limit) {
        for (int activity = 0; activity < network.activityCount; activity++) {
            if (times.heldFrom(activity, limit)) {
                staleLate.set(placeOf[activity]);
            }
        }
    }

    /** @return whether anything moved */
    private boolean updateEarly() {
        boolean moved = false;
        for (int place = staleEarly.nextSetBit(0); place >= 0; place = staleEarly.nextSetBit(place + 1)) {
            staleEarly.clear(place);
            recomputed++;
            int activity = network.order[place];
            if (times.begin(activity)) {
                moved = true;
                for (int i = network.outgoingFrom[activity]; i < network.outgoingFrom[activity + 1]; i++) {
                    staleEarly.set(placeOf[network.successor[network.outgoing[i]]]);
                }
            }
        }
        return moved;
    }

    private int lastFinish() {
        int last = -Bounds.FAR;
        for (int finish = 1; finish < times.early.length; finish += 2) {
            last = Math.max(last, times.early[finish]);
        }
        return last;
    }

    private void updateLate() {
        for (int place = staleLate.previousSetBit(placeOf.length);
                place >= 0;
                place = staleLate.previousSetBit(place - 1)) {
            staleLate.clear(place);
            recomputed++;
            int activity = network.order[place];
            if (times.end(activity, limit())) {
                for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
                    staleLate.set(placeOf[network.predecessor[network.incoming[i]]]);
                }
            }
        }
    }
}
