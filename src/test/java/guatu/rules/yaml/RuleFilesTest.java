package guatu.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.rules.Certainty;
import guatu.rules.InitiativeTemplate;
import guatu.rules.RuleVersion;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateActivity.DayUnit;
import guatu.rules.TemplateActivity.Kind;
import guatu.rules.TemplateLink;
import guatu.rules.TemplateLink.Ground;
import guatu.rules.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleFilesTest {

    private final RuleFiles files = new RuleFiles();

    RuleFilesTest() throws IOException {}

    @Test
    void theSmeRuleOf2022HoldsUntilTheEndOfMarch2026AndThatOf2026FromApril() {
        assertThat(on("sme-ladder", "2026-03-31").text("document")).isEqualTo("工信部企业〔2022〕63号");
        assertThat(on("sme-ladder", "2026-04-01").text("document")).isEqualTo("工信部企业〔2026〕2号");
        assertThat(on("sme-ladder", "2026-03-31").integer("srdi_revenue_yuan")).isEqualTo(10_000_000);
        assertThat(on("sme-ladder", "2026-04-01").integer("srdi_revenue_yuan")).isEqualTo(15_000_000);
    }

    @Test
    void theEnvironmentalAssessmentChangesItsBasisInMidAugust2026AndKeepsItsLimits() {
        RuleVersion before = on("environmental-assessment", "2026-08-14");
        RuleVersion after = on("environmental-assessment", "2026-08-15");

        assertThat(before.text("basis")).contains("环境影响评价法");
        assertThat(after.text("basis")).isEqualTo("生态环境法典");
        for (RuleVersion version : List.of(before, after)) {
            assertThat(version.integer("report_days")).isEqualTo(60);
            assertThat(version.integer("table_days")).isEqualTo(30);
        }
    }

    @Test
    void theLightRuleSaysWhichOfItsNumbersNoSourcePrescribes() {
        RuleVersion rule = on("initiative-light", "2026-02-10");

        assertThat(rule.integer("amber_max_days_late")).isEqualTo(10);
        assertThat(rule.integer("red_points_behind")).isEqualTo(30);
        assertThat(rule.rows("dimensions"))
                .extracting(row -> row.text("key"))
                .containsExactly("start", "schedule", "money", "gates_and_milestones", "five_fixes", "freshness");
        assertThat(rule.parameters())
                .filteredOn(parameter -> parameter.key().startsWith("silent"))
                .hasSize(1)
                .allSatisfy(parameter -> {
                    assertThat(parameter.certainty()).isEqualTo(Certainty.PRODUCT_DEFAULT);
                    assertThat(parameter.source().chinese()).isEqualTo("产品默认值");
                });
    }

    @Test
    void theIndustrialProjectKeepsTheLegalGates() {
        InitiativeTemplate template = TemplateReader.read(on("template-industrial-project", "2026-02-10"));
        Map<String, TemplateActivity> byKey =
                template.activities().stream().collect(Collectors.toMap(TemplateActivity::key, Function.identity()));

        assertThat(template.stages())
                .extracting(Words::chinese)
                .containsExactly("签约", "拿地", "开工", "主体封顶", "竣工", "投产", "达产");
        assertThat(legalPredecessors(byKey, "land_use_permit")).containsExactly("filing", "land_contract");
        assertThat(legalPredecessors(byKey, "planning_permit")).containsExactly("land_use_permit", "scheme");
        assertThat(legalPredecessors(byKey, "started"))
                .containsExactly("work_permit", "environment", "energy", "water_soil");
        assertThat(byKey.get("work_permit").statutory()).hasValueSatisfying(limit -> {
            assertThat(limit.days()).isEqualTo(7);
            assertThat(limit.unit()).isEqualTo(DayUnit.NATURAL_DAYS);
        });
    }

    @Test
    void everyActivityHasALengthWithItsSourceAndEveryGateSaysWhatItsEvidenceIs() {
        for (String code : files.codes()) {
            if (code.startsWith("template-")) {
                for (TemplateActivity activity :
                        TemplateReader.read(files.of(code).getFirst()).activities()) {
                    assertThat(activity.durationWorkingDays() > 0)
                            .as(activity.key())
                            .isEqualTo(activity.kind() == Kind.ACTIVITY);
                    assertThat(activity.durationSource().isEmpty())
                            .as(activity.key())
                            .isEqualTo(activity.kind() == Kind.MILESTONE);
                    assertThat(activity.evidence().chinese().isEmpty())
                            .as(activity.key())
                            .isEqualTo(!activity.gate());
                }
            }
        }
    }

    private static List<String> legalPredecessors(Map<String, TemplateActivity> byKey, String key) {
        return byKey.get(key).predecessors().stream()
                .filter(link -> link.ground() == Ground.LEGAL)
                .map(TemplateLink::predecessor)
                .toList();
    }

    private RuleVersion on(String code, String day) {
        return files.of(code).stream()
                .filter(version -> version.region().equals("CN") && version.inForceOn(LocalDate.parse(day)))
                .reduce((one, other) -> {
                    throw new AssertionError("two versions hold on " + day);
                })
                .orElseThrow();
    }
}
