package guatu.enterprise;

import guatu.rules.RuleVersion;

/**
 * From which scores names are shown as likely duplicates, and marked as such.
 *
 * @param showFrom 0 to 1
 * @param sameFrom 0 to 1
 */
public record LikenessRule(double showFrom, double sameFrom) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "name-likeness";

    public static LikenessRule of(RuleVersion rule) {
        return new LikenessRule(
                rule.decimal("show_from").doubleValue(),
                rule.decimal("same_from").doubleValue());
    }
}
