package guatu.promotion;

import guatu.calendar.WorkingCalendar;
import guatu.rules.RuleVersion;
import java.time.LocalDate;

/**
 * The rule for holding leads and finding duplicates, typed.
 *
 * @param holdWorkingDays a hold's length, from the claim or from the last contact or move
 * @param duplicatesShown at most so many are shown
 */
public record ClaimRule(String version, int holdWorkingDays, int duplicatesShown) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "promotion-claims";

    public static ClaimRule of(RuleVersion rule) {
        return new ClaimRule(rule.id(), rule.integer("hold_working_days"), rule.integer("duplicates_shown"));
    }

    /** The last day of a hold that is counted from this one. */
    public LocalDate holdsUntil(LocalDate from) {
        return WorkingCalendar.stateCouncil().plusWorkingDays(from, holdWorkingDays);
    }
}
