package guatu.delivery.planning;

import guatu.rules.RuleVersion;

/**
 * The rule for scheduling plans, typed.
 *
 * @param nearCriticalWorkingDays an activity with no more float than this above the critical ones is near-critical
 * @param movedDatesToldDays for how many days the unit is told that a planned date was moved
 */
public record PlanRule(int nearCriticalWorkingDays, int movedDatesToldDays) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "plan-scheduling";

    public static PlanRule of(RuleVersion rule) {
        return new PlanRule(rule.integer("near_critical_working_days"), rule.integer("moved_dates_told_days"));
    }
}
