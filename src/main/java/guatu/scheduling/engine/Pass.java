package guatu.scheduling.engine;

import java.util.OptionalInt;

/**
 * The critical path method over a network: forward for the early times, backward for the late ones, floats between them
 * (Kelley and Walker 1959; precedence links after Fondahl 1961).
 */
public sealed interface Pass permits WorkedPass, CalendarPass {

    int NONE = -1;

    NetworkArrays network();

    Bounds bounds();

    /** The earliest moments, as {@link NetworkArrays#source} numbers them; the start is that of the work that is left. */
    int[] early();

    /** The latest moments that keep the limit of {@link #backward}. */
    int[] late();

    /** By how much an activity may slip without breaking the limit, in worked units; negative: by how much it does. */
    int[] totalFloat();

    /** By how much an activity may slip without moving another one's early time, nor the completion; never negative. */
    int[] freeFloat();

    /** When the last activity finishes; the smallest start if there is none. */
    int completion();

    void forward();

    /** The late times, and both floats; {@link #forward} comes before it. */
    void backward(int limit);

    /** The moment of its successor that a link allows if its predecessor's moments were these. */
    int released(int link, int[] times);

    /** How far the predecessor may slip before the link moves its successor's early time; negative where it is not kept. */
    int slack(int link);

    /** A pass over the same network, with the bounds as they are now. */
    Pass anew();

    /**
     * The same network to be changed in place, with the bounds as they are now.
     *
     * @param promise what late times are counted back from; empty for the finish of the plan, wherever it comes to lie
     */
    ChangeInPlace changing(OptionalInt promise);

    /** The link that holds the activity back, the first of several; {@link #NONE} when something else does. */
    int drivingLink(int activity);
}
