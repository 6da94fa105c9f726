package guatu.supervision.order;

import guatu.rules.RuleVersion;
import java.time.LocalDate;

/** Limits of a review in calendar days (政府督查工作条例 第十七条). */
public record ReviewRule(String version, int askWithinDays, int decideWithinDays) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "supervision-review";

    public static ReviewRule of(RuleVersion rule) {
        return new ReviewRule(rule.id(), rule.integer("ask_within_days"), rule.integer("decide_within_days"));
    }

    /** The last day on which a review of a conclusion may be asked for; the day of the conclusion is not counted. */
    public LocalDate askUntil(LocalDate concludedOn) {
        return concludedOn.plusDays(askWithinDays);
    }

    public LocalDate decideUntil(LocalDate askedOn) {
        return askedOn.plusDays(decideWithinDays);
    }
}
