package guatu.delivery.light;

import guatu.rules.RuleVersion;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The thresholds of a light rule, typed.
 *
 * @param version what the page names as the rule used
 * @param dueWithinDays a due date within so many days turns blue
 * @param urgentWithinDays within so many days it is said to be urgent
 * @param lateDaysRed later than so many days is red, earlier amber
 * @param behindPointsAmber percentage points behind schedule from which it is amber
 * @param behindPointsRed percentage points behind schedule beyond which it is red
 * @param moneyBehindPointsAmber the same for money
 * @param moneyBehindPointsRed the same for money
 * @param notStartedMonthsRed planned to have started more than so many months ago and not started is red
 * @param missingFixesAmber so many of the five fixes missing is amber
 * @param silentDaysAmber no record for so many days while open is amber
 * @param likelihood thresholds of the promise's probability; versions before November 2026 have none
 */
public record LightRule(
        String version,
        int dueWithinDays,
        int urgentWithinDays,
        int lateDaysRed,
        BigDecimal behindPointsAmber,
        BigDecimal behindPointsRed,
        BigDecimal moneyBehindPointsAmber,
        BigDecimal moneyBehindPointsRed,
        int notStartedMonthsRed,
        int missingFixesAmber,
        int silentDaysAmber,
        Optional<Likelihood> likelihood) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "initiative-light";

    private static final String AMBER = "likelihood_amber_below_percent";
    private static final String RED = "likelihood_red_below_percent";

    public static LightRule of(RuleVersion rule) {
        return new LightRule(
                rule.id(),
                rule.integer("blue_due_within_days"),
                rule.integer("blue_urgent_within_days"),
                rule.integer("amber_max_days_late"),
                rule.decimal("amber_points_behind"),
                rule.decimal("red_points_behind"),
                rule.decimal("money_amber_points_behind"),
                rule.decimal("money_red_points_behind"),
                rule.integer("start_red_months_late"),
                rule.integer("five_fixes_amber_missing"),
                rule.integer("silent_amber_days"),
                rule.parameters().stream().anyMatch(one -> one.key().equals(AMBER))
                        ? Optional.of(new Likelihood(rule.integer(AMBER), rule.integer(RED)))
                        : Optional.empty());
    }

    /**
     * @param amberBelowPercent a promise that is less likely than this is amber
     * @param redBelowPercent less likely than this is red
     */
    public record Likelihood(int amberBelowPercent, int redBelowPercent) {}
}
