package guatu.scheduling.risk;

/**
 * How much an activity matters for the finish.
 *
 * @param criticality the share of runs in which it is critical (criticality index): 0 to 1
 * @param sensitivity Spearman's rank correlation of its duration with the finish: −1 to 1, 0 if it is certain
 */
public record ActivityRisk(String activity, double criticality, double sensitivity) {

    /** Whether it both is often critical and moves the finish, which tells better than either alone: −1 to 1. */
    public double cruciality() {
        return criticality * sensitivity;
    }
}
