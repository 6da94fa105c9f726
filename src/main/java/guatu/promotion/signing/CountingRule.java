package guatu.promotion.signing;

import guatu.rules.RuleVersion;
import guatu.rules.Words;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How signings are counted (招商项目计数): the first one whole, every later one by what is new. Source: Sanming's measures for
 * recognising promotion projects, 2006.
 *
 * @param kinds every kind of signing
 */
public record CountingRule(String version, Map<SigningKind, Counted> kinds) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "project-counting";

    public CountingRule {
        kinds = Map.copyOf(kinds);
    }

    /** @param difference what was not agreed before counts; otherwise all of it, or nothing */
    public record Counted(Words name, int projects, boolean difference, boolean nothing) {}

    /**
     * What a signing makes of its project's sum.
     *
     * @param before agreed so far, in the project's currency
     * @param after agreed from now on
     */
    public record Sum(BigDecimal before, BigDecimal after) {

        /** What is new; below zero when less is agreed than before. */
        public BigDecimal counted() {
            return after.subtract(before);
        }
    }

    public static CountingRule of(RuleVersion rule) {
        Map<SigningKind, Counted> kinds = new EnumMap<>(SigningKind.class);
        rule.rows("kinds")
                .forEach(row -> kinds.put(
                        SigningKind.of(row.text("kind")),
                        new Counted(
                                row.words("name"),
                                row.integer("projects"),
                                row.text("amount").equals("difference"),
                                row.text("amount").equals("none"))));
        return new CountingRule(rule.id(), kinds);
    }

    public Counted of(SigningKind kind) {
        return Objects.requireNonNull(kinds.get(kind), kind::code);
    }

    /**
     * @param before agreed so far; zero for a first signing
     * @param stated the project's whole sum as it was signed, if one was stated
     * @throws Refused when the sum contradicts the kind
     */
    public Sum sum(SigningKind kind, BigDecimal before, Optional<BigDecimal> stated) {
        if (of(kind).nothing()) {
            return new Sum(before, before);
        }
        BigDecimal after = stated.orElse(before);
        boolean contradicts =
                switch (kind) {
                    case FIRST -> before.signum() != 0;
                    case INCREASE -> after.compareTo(before) <= 0;
                    case REDUCTION -> after.compareTo(before) >= 0;
                    case UPGRADE -> after.compareTo(before) < 0;
                    case REPEAT, INVESTOR_CHANGED -> false;
                };
        if (contradicts) {
            throw new Refused("signing.refused.sum." + kind.code(), after.toPlainString(), before.toPlainString());
        }
        return new Sum(before, after);
    }
}
