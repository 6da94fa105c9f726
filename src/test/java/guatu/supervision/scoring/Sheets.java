package guatu.supervision.scoring;

import guatu.rules.Words;
import guatu.supervision.scoring.Indicator.Source;
import guatu.supervision.scoring.ScoreSheet.ListConditions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sheets, facts and units for tests. */
final class Sheets {

    private Sheets() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static Fact fact(String value) {
        return Fact.of(number(value));
    }

    static Fact fact(String value, String target) {
        return Fact.of(number(value), number(target));
    }

    static Words words(String text) {
        return new Words(text, "");
    }

    static Group group(String... values) {
        return new Group(Arrays.stream(values).map(BigDecimal::new).toList());
    }

    static Indicator indicator(String code, String weight, Direction direction, Method method) {
        return indicator(code, weight, direction, method, "0", "0");
    }

    static Indicator indicator(
            String code, String weight, Direction direction, Method method, String bonusCap, String deductionCap) {
        return new Indicator(
                code,
                words(code),
                words("组"),
                number(weight),
                BigDecimal.ZERO,
                direction,
                method,
                new Source.Typed(),
                number(bonusCap),
                number(deductionCap),
                Set.of());
    }

    static ScoreSheet sheet(List<String> ties, Optional<ListConditions> lists, Indicator... indicators) {
        return new ScoreSheet(
                "test@2026-01-01",
                words("测试"),
                Sequence.TOWNS,
                List.of(indicators),
                number("10"),
                number("10"),
                ties,
                2,
                2,
                lists,
                5,
                7);
    }

    static UnitFacts unit(String code, Map<String, Fact> facts) {
        return unit(code, "", facts);
    }

    static UnitFacts unit(String code, String excluded, Map<String, Fact> facts) {
        Map<String, Measured> found = new HashMap<>();
        facts.forEach((indicator, fact) -> found.put(indicator, Measured.of(fact)));
        return new UnitFacts(UUID.nameUUIDFromBytes(code.getBytes()), code, found, excluded);
    }

    static Map<String, Integer> places(List<Standing> standings) {
        return standings.stream().collect(Collectors.toMap(Standing::code, Standing::place));
    }
}
