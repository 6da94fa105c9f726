package guatu.scheduling.engine;

import java.util.BitSet;
import java.util.OptionalInt;

/**
 * A network on one calendar that is changed in place.
 *
 * <p>Late times are kept as distances from the limit, so that a finish of the plan that moves does not move them; floats
 * are differences, taken when they are asked for.
 */
public final class WorkedChange implements ChangeInPlace {

    private final NetworkArrays network;
    private final Bounds bounds;
    private final int[] duration;
    private final int[] lag;
    private final WorkedArrangement arrangement;
    private final int[] placeOf;
    private final OptionalInt promise;

    private final int[] early;
    /** Times after the limit, mostly negative. */
    private final int[] late;

    private final BitSet staleEarly;
    private final BitSet staleLate;
    /** Places whose late times do not simply move with the limit. */
    private final BitSet boundLate;

    private int completion;
    private int recomputed;

    /** @param promise what late times are counted back from; empty for the finish of the plan, wherever it comes to lie */
    public WorkedChange(NetworkArrays network, Bounds bounds, OptionalInt promise) {
        int count = network.activityCount;
        this.network = network;
        this.bounds = bounds.copy();
        this.promise = promise;
        duration = network.duration.clone();
        lag = network.lag.clone();
        arrangement = new WorkedArrangement(network, this.bounds, duration, lag);
        placeOf = new int[count];
        early = new int[2 * count];
        late = new int[2 * count];
        staleEarly = new BitSet(count);
        staleLate = new BitSet(count);
        boundLate = new BitSet(count);
        for (int place = 0; place < count; place++) {
            placeOf[arrangement.order[place]] = place;
            boundLate.set(place, arrangement.isBoundLate(place));
        }
        staleEarly.set(0, count);
        staleLate.set(0, count);
        completion = -Bounds.FAR;
        update();
    }

    @Override
    public void lasting(int activity, int newDuration) {
        duration[activity] = newDuration;
        restale(activity);
        update();
    }

    @Override
    public void lagging(int link, int newLag) {
        lag[link] = newLag;
        restale(network.predecessor[link]);
        restale(network.successor[link]);
        update();
    }

    @Override
    public void startingNoEarlierThan(int activity, int time) {
        bounds.earlyFloor[2 * activity] = time;
        restale(activity);
        update();
    }

    @Override
    public int earlyStart(int activity) {
        return early[2 * activity];
    }

    @Override
    public int earlyFinish(int activity) {
        return early[2 * activity + 1];
    }

    @Override
    public int lateStart(int activity) {
        return limit() + late[2 * activity];
    }

    @Override
    public int lateFinish(int activity) {
        return limit() + late[2 * activity + 1];
    }

    @Override
    public int totalFloat(int activity) {
        return lateFinish(activity) - earlyFinish(activity);
    }

    @Override
    public int freeFloat(int activity) {
        int finish = arrangement.earliestTarget(placeOf[activity], early, completion);
        return Math.max(0, finish - earlyFinish(activity));
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
        int place = placeOf[activity];
        arrangement.arrange(place);
        boundLate.set(place, arrangement.isBoundLate(place));
        staleEarly.set(place);
        staleLate.set(place);
    }

    private void update() {
        recomputed = 0;
        int before = limit();
        updateEarly();
        if (limit() != before) {
            staleLate.or(boundLate);
        }
        updateLate();
    }

    private void updateEarly() {
        boolean shrunk = false;
        for (int place = staleEarly.nextSetBit(0); place >= 0; place = staleEarly.nextSetBit(place + 1)) {
            staleEarly.clear(place);
            recomputed++;
            int activity = arrangement.order[place];
            int start = arrangement.earliestStart(place, early);
            int finish = start + duration[activity];
            int old = early[2 * activity + 1];
            if (start != early[2 * activity] || finish != old) {
                early[2 * activity] = start;
                early[2 * activity + 1] = finish;
                shrunk |= old == completion && finish < old;
                completion = Math.max(completion, finish);
                arrangement.markSuccessors(place, placeOf, staleEarly);
            }
        }
        if (shrunk) {
            completion = lastFinish();
        }
    }

    private int lastFinish() {
        int last = -Bounds.FAR;
        for (int finish = 1; finish < early.length; finish += 2) {
            last = Math.max(last, early[finish]);
        }
        return last;
    }

    private void updateLate() {
        int limit = limit();
        for (int place = staleLate.previousSetBit(placeOf.length);
                place >= 0;
                place = staleLate.previousSetBit(place - 1)) {
            staleLate.clear(place);
            recomputed++;
            int activity = arrangement.order[place];
            int finish = arrangement.earliestTarget(place, late, 0);
            if (boundLate.get(place)) {
                finish = arrangement.boundLate(place, finish + limit) - limit;
            }
            int start = finish - duration[activity];
            if (start != late[2 * activity] || finish != late[2 * activity + 1]) {
                late[2 * activity] = start;
                late[2 * activity + 1] = finish;
                arrangement.markPredecessors(place, placeOf, staleLate);
            }
        }
    }
}
