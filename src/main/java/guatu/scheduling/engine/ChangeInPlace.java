package guatu.scheduling.engine;

/**
 * A network that is changed in place: after each change only what depends on it is computed again. Times are those of the
 * {@link Pass} that it was made from. Not safe for use by several threads at once.
 */
public sealed interface ChangeInPlace permits WorkedChange, CalendarChange {

    /** The activity takes another time. */
    void lasting(int activity, int newDuration);

    /** The link lets another time pass. */
    void lagging(int link, int newLag);

    /** The activity starts no earlier than the time; what was demanded of its start before does not count any more. */
    void startingNoEarlierThan(int activity, int time);

    int earlyStart(int activity);

    int earlyFinish(int activity);

    int lateStart(int activity);

    int lateFinish(int activity);

    int totalFloat(int activity);

    int freeFloat(int activity);

    int completion();

    /** How many early and late times were computed for the last change. */
    int recomputed();
}
