package guatu.delivery.outlook;

import guatu.rules.RuleVersion;
import java.math.BigDecimal;

/**
 * The rule of how uncertain durations are, typed.
 *
 * @param optimistic at best this multiple of the plan, where neither people nor history say anything
 * @param pessimistic at worst this multiple
 * @param commonDeviation the standard deviation of the logarithm of what all of an initiative's work shares
 * @param leastFinished history of a kind of work counts from so many finished activities
 * @param confidence with which a promise should hold, 0 to 1
 */
public record DurationUncertainty(
        String version,
        double optimistic,
        double pessimistic,
        double commonDeviation,
        int leastFinished,
        double confidence,
        int runs,
        long seed) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "duration-uncertainty";

    public static DurationUncertainty of(RuleVersion rule) {
        return new DurationUncertainty(
                rule.id(),
                share(rule.decimal("optimistic_percent")),
                share(rule.decimal("pessimistic_percent")),
                Math.log1p(share(rule.decimal("common_percent"))),
                rule.integer("least_finished"),
                share(rule.decimal("confidence_percent")),
                rule.integer("runs"),
                rule.integer("seed"));
    }

    private static double share(BigDecimal percent) {
        return percent.movePointLeft(2).doubleValue();
    }
}
