package guatu.supervision.ladder;

import guatu.rules.Entry;
import guatu.rules.RuleVersion;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rule of whistles and their ladder, typed. All limits are in working days.
 *
 * @param version what records name it by
 * @param take how long a whistle may stand without a unit that leads
 * @param confirm how long the whistler has to say whether it is solved; it only reminds, nothing closes by itself
 * @param solve how long the leading unit has, by pace
 * @param paces the pace that a class of blocked work has unless the whistler says another
 * @param higher how long each rung above the department has; the last one has no limit
 */
public record LadderRule(
        String version,
        int take,
        int confirm,
        Map<Pace, Integer> solve,
        Map<String, Pace> paces,
        Map<Rung, Integer> higher) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "whistle-ladder";

    public LadderRule {
        solve = Map.copyOf(solve);
        paces = Map.copyOf(paces);
        higher = Map.copyOf(higher);
    }

    /** @throws guatu.rules.MalformedRule naming what is missing */
    public static LadderRule of(RuleVersion rule) {
        Map<Pace, Integer> solve = new EnumMap<>(Pace.class);
        rule.rows("paces").forEach(row -> solve.put(pace(row), row.integer("working_days")));
        Map<String, Pace> paces = new HashMap<>();
        rule.rows("classes").forEach(row -> paces.put(row.text("class"), pace(row)));
        Map<Rung, Integer> higher = new EnumMap<>(Rung.class);
        rule.rows("rungs")
                .forEach(row -> higher.put(Rung.find(row.text("rung")).orElseThrow(), row.integer("working_days")));
        return new LadderRule(
                rule.id(),
                rule.integer("take_working_days"),
                rule.integer("confirm_working_days"),
                solve,
                paces,
                higher);
    }

    private static Pace pace(Entry row) {
        return Pace.find(row.text("pace")).orElseThrow();
    }

    /** The working days that a whistle has on a rung; empty where nobody stands above. */
    public Optional<Integer> limit(Rung rung, Pace pace, boolean taken) {
        if (rung == Rung.DEPARTMENT) {
            return Optional.of(taken ? solve.getOrDefault(pace, 0) : take);
        }
        return rung.next().map(above -> higher.getOrDefault(rung, 0));
    }
}
