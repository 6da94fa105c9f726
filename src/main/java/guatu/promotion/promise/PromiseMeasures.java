package guatu.promotion.promise;

import guatu.rules.RuleVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Under which names the registry's figures answer a promise, by the rule of the day. */
public record PromiseMeasures(String version, Map<Measure, List<String>> metrics) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "promotion-promises";

    public PromiseMeasures {
        metrics = Map.copyOf(metrics);
    }

    public static PromiseMeasures of(RuleVersion rule) {
        Map<Measure, List<String>> metrics = new EnumMap<>(Measure.class);
        rule.rows("measures")
                .forEach(row -> metrics.put(
                        Measure.find(row.text("measure")).orElseThrow(),
                        List.of(row.text("metrics").split("、"))));
        return new PromiseMeasures(rule.id(), metrics);
    }

    /** The names of the measure's figures, the one that is meant most often first; none when no figure answers it. */
    public List<String> of(Measure measure) {
        return metrics.getOrDefault(measure == Measure.TAX_PER_MU ? Measure.TAX : measure, List.of());
    }
}
