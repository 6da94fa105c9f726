package guatu.supervision.league;

import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.UnitCount;
import guatu.supervision.scoring.Fact;
import guatu.supervision.scoring.Measured;
import guatu.supervision.scoring.UnitFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was found of one unit, as it is frozen.
 *
 * @param excluded why the unit is not compared; empty when it is
 * @param found by indicator
 */
public record UnitInput(String excluded, Map<String, List<Found>> found) {

    public UnitInput {
        found = new TreeMap<>(found);
    }

    /**
     * One number with where it comes from.
     *
     * @param counted of how many: "38/41"; empty where nothing was counted
     * @param source in words, or the code of a figure
     */
    public record Found(String part, BigDecimal value, Optional<BigDecimal> target, String counted, String source) {

        private static final String LEDGER = "ledger";

        /** What the product counted itself. */
        public static Found counted(UnitCount count, Measure.Kind kind) {
            return new Found(
                    Measured.WHOLE,
                    count.value(kind),
                    Optional.empty(),
                    whole(count.part()) + "/" + whole(count.whole()),
                    LEDGER);
        }

        /** Shares that the product counted itself, by unit. */
        public static Map<UUID, List<Found>> shares(List<UnitCount> counts) {
            return counts.stream()
                    .collect(Collectors.toMap(UnitCount::unit, one -> List.of(counted(one, Measure.Kind.SHARE))));
        }

        private static String whole(BigDecimal number) {
            return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }

        Fact fact() {
            return new Fact(value, target);
        }
    }

    public List<Found> of(String indicator) {
        return found.getOrDefault(indicator, List.of());
    }

    UnitFacts facts(ComparedUnit unit) {
        Map<String, Measured> measured = new HashMap<>();
        found.forEach((indicator, parts) -> {
            Map<String, Fact> facts = new HashMap<>();
            parts.forEach(part -> facts.put(part.part(), part.fact()));
            measured.put(indicator, new Measured(facts));
        });
        return new UnitFacts(unit.id(), unit.code(), measured, excluded);
    }
}
