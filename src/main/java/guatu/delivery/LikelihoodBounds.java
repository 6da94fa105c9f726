package guatu.delivery;

import guatu.rules.RuleVersion;
import java.math.BigDecimal;

/**
 * Where the classes of likelihood meet.
 *
 * @param unsureFromPercent what is less likely is unlikely
 * @param likelyFromPercent what is as likely as this is likely
 */
public record LikelihoodBounds(int unsureFromPercent, int likelyFromPercent) {

    static final String CODE = "promise-likelihood";

    private static final int PERCENT_DIGITS = 2;

    /** @throws IllegalArgumentException if the classes would overlap or be empty */
    public LikelihoodBounds {
        if (unsureFromPercent <= 0 || likelyFromPercent <= unsureFromPercent || likelyFromPercent > 100) {
            throw new IllegalArgumentException(
                    "Found the bounds %d %% and %d %%. Expected two that rise, up to 100 %%. Try a new version of the rule %s."
                            .formatted(unsureFromPercent, likelyFromPercent, CODE));
        }
    }

    static LikelihoodBounds of(RuleVersion rule) {
        return new LikelihoodBounds(rule.integer("unsure_from_percent"), rule.integer("likely_from_percent"));
    }

    public BigDecimal unsureFrom() {
        return BigDecimal.valueOf(unsureFromPercent, PERCENT_DIGITS);
    }

    public BigDecimal likelyFrom() {
        return BigDecimal.valueOf(likelyFromPercent, PERCENT_DIGITS);
    }
}
