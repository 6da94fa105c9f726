package guatu.scheduling.learning;

/**
 * What an activity was planned to take and what it took, both in the same days.
 *
 * @param kind what sort of activity it was, such as a permit or land clearing
 * @param unit who answered for it
 */
public record FinishedActivity(String kind, String unit, double plannedDays, double actualDays) {

    /** @throws IllegalArgumentException unless both durations are above zero: milestones teach nothing about lengths */
    public FinishedActivity {
        if (!(plannedDays > 0 && actualDays > 0) || Double.isInfinite(plannedDays + actualDays)) {
            throw new IllegalArgumentException(
                    "Found an activity planned for %s days that took %s. Expected both above zero. Try leaving out milestones."
                            .formatted(plannedDays, actualDays));
        }
    }

    /** The natural logarithm of actual over planned: twice as long and half as long weigh the same. */
    double logRatio() {
        return Math.log(actualDays / plannedDays);
    }
}
