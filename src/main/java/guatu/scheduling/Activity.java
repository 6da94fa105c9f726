package guatu.scheduling;

/**
 * Something to be done, that takes a number of working days.
 *
 * @param key the name by which links and results call it; unique in its network
 * @param durationWorkingDays zero for a milestone
 */
public record Activity(String key, int durationWorkingDays) {

    /** @throws InvalidNetworkException if the duration is negative */
    public Activity {
        if (durationWorkingDays < 0) {
            throw new InvalidNetworkException(new NetworkFault.NegativeDuration(key, durationWorkingDays));
        }
    }

    /** An event without a duration, such as a permit being granted. */
    public static Activity milestone(String key) {
        return new Activity(key, 0);
    }

    public boolean isMilestone() {
        return durationWorkingDays == 0;
    }
}
