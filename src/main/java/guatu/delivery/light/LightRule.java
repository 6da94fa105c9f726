package guatu.delivery.light;

import guatu.rules.RuleVersion;
import java.math.BigDecimal;

/**
 * The thresholds of a light rule, typed.
 *
 * @param version what the page names as the rule used
 * @param dueWithinDays a due date within so many days turns blue
 * @param lateDaysRed later than so many days is red, earlier amber
 * @param behindPointsAmber percentage points behind schedule from which it is amber
 * @param behindPointsRed percentage points behind schedule beyond which it is red
 * @param notStartedMonthsRed planned to have started more than so many months ago and not started is red
 * @param missingFixesAmber so many of the five fixes missing is amber
 * @param silentDaysAmber no record for so many days while open is amber
 * @param silentDaysRed no record for so many days while open is red
 */
public record LightRule(
        String version,
        int dueWithinDays,
        int lateDaysRed,
        BigDecimal behindPointsAmber,
        BigDecimal behindPointsRed,
        int notStartedMonthsRed,
        int missingFixesAmber,
        int silentDaysAmber,
        int silentDaysRed) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "initiative-light";

    public static LightRule of(RuleVersion rule) {
        return new LightRule(
                rule.id(),
                rule.integer("due_within_days"),
                rule.integer("late_days_red"),
                rule.decimal("behind_points_amber"),
                rule.decimal("behind_points_red"),
                rule.integer("not_started_months_red"),
                rule.integer("missing_fixes_amber"),
                rule.integer("silent_days_amber"),
                rule.integer("silent_days_red"));
    }
}
