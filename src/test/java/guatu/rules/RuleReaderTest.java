package guatu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.rules.MalformedRule.Expected;
import guatu.rules.yaml.RuleReader;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleReaderTest {

    private static final String GOOD = """
            code: sample
            region: CN.33
            from: 2026-01-01
            title: 样例
            certainty: product_default
            sources: [产品默认]
            parameters:
              days: {name: 天数, value: 7, unit: 天}
              share: {name: 占比, value: 2.5}
            """;

    @Test
    void readsParametersByType() {
        RuleVersion rule = read(GOOD);

        assertThat(rule.id()).isEqualTo("sample@2026-01-01");
        assertThat(rule.integer("days")).isEqualTo(7);
        assertThat(rule.decimal("share")).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(rule.text("days")).isEqualTo("7");
    }

    @Test
    void namesFileAndKeyOfAParameterThatIsNotThere() {
        assertThatThrownBy(() -> read(GOOD).integer("weeks"))
                .isInstanceOf(MalformedRule.class)
                .hasMessageContaining("rules/sample.yaml")
                .hasMessageContaining("parameters.weeks");
    }

    @Test
    void namesFileAndKeyOfAValueOfTheWrongType() {
        assertThatThrownBy(() -> read(GOOD).integer("share")).isInstanceOfSatisfying(MalformedRule.class, malformed -> {
            assertThat(malformed.key()).isEqualTo("parameters.share.value");
            assertThat(malformed.found()).isEqualTo("2.5");
            assertThat(malformed.expected()).isEqualTo(Expected.WHOLE_NUMBER);
        });
    }

    @Test
    void refusesWhatIsNotYamlAndWhatLacksADateOrASource() {
        assertExpected("code: [", Expected.YAML);
        assertExpected(GOOD.replace("2026-01-01", "soon"), Expected.DATE);
        assertExpected(GOOD.replace("sources: [产品默认]\n", ""), Expected.PRESENT);
        assertExpected(GOOD.replace("CN.33", "浙江"), Expected.REGION);
        assertExpected(GOOD.replace("product_default", "sure"), Expected.CERTAINTY);
        assertExpected(GOOD.replace("2026-01-01", "2026-01-01\nto: 2025-12-31"), Expected.RUNS_FORWARD);
    }

    @Test
    void refusesATemplateWhoseLinksLeadInACycle() {
        assertExpected(template("b", "a"), Expected.NO_CYCLE);
        assertExpected(template("b", "c"), Expected.KNOWN_ACTIVITY);
    }

    private static String template(String firstWaitsFor, String secondWaitsFor) {
        return """
                code: template-sample
                region: CN
                from: 2026-01-01
                kind: project
                title: 样例
                certainty: product_default
                sources: [产品默认]
                tables:
                  stages: {name: 阶段, rows: [{name: 开工}]}
                  activities:
                    name: 节点
                    rows:
                      - {key: a, name: 甲, stage: 开工, kind: activity, weight: 1, predecessors: [{activity: %s, ground: technical}]}
                      - {key: b, name: 乙, stage: 开工, kind: activity, weight: 1, predecessors: [{activity: %s, ground: technical}]}
                """.formatted(firstWaitsFor, secondWaitsFor);
    }

    private static void assertExpected(String yaml, Expected expected) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOfSatisfying(
                        MalformedRule.class,
                        malformed -> assertThat(malformed.expected()).isEqualTo(expected));
    }

    private static RuleVersion read(String yaml) {
        return RuleReader.read("rules/sample.yaml", yaml, Optional.empty());
    }
}
