package guatu.scheduling.engine;

import java.util.Arrays;

/**
 * What holds each moment (start at {@code 2 * activity}, finish one after it) besides the links: floors and ceilings of
 * the early and of the late times. A floor holds over a link, a ceiling over both.
 */
public final class Bounds {

    /** Farther than any time: added to a length of a hundred years it still fits an {@code int}. */
    public static final int FAR = 1_600_000_000;

    public final int[] earlyFloor;
    public final int[] earlyCeiling;
    public final int[] lateFloor;
    public final int[] lateCeiling;

    /** None at all but that nothing starts before the plan does. */
    public Bounds(int activityCount, int start) {
        earlyFloor = filled(activityCount, -FAR);
        earlyCeiling = filled(activityCount, FAR);
        lateFloor = filled(activityCount, -FAR);
        lateCeiling = filled(activityCount, FAR);
        for (int a = 0; a < activityCount; a++) {
            earlyFloor[2 * a] = start;
        }
    }

    private Bounds(Bounds other) {
        earlyFloor = other.earlyFloor.clone();
        earlyCeiling = other.earlyCeiling.clone();
        lateFloor = other.lateFloor.clone();
        lateCeiling = other.lateCeiling.clone();
    }

    public Bounds copy() {
        return new Bounds(this);
    }

    public void raiseEarly(int moment, int time) {
        earlyFloor[moment] = Math.max(earlyFloor[moment], time);
    }

    public void lowerEarly(int moment, int time) {
        earlyCeiling[moment] = Math.min(earlyCeiling[moment], time);
    }

    public void raiseLate(int moment, int time) {
        lateFloor[moment] = Math.max(lateFloor[moment], time);
    }

    public void lowerLate(int moment, int time) {
        lateCeiling[moment] = Math.min(lateCeiling[moment], time);
    }

    private static int[] filled(int activityCount, int value) {
        int[] times = new int[2 * activityCount];
        Arrays.fill(times, value);
        return times;
    }
}
