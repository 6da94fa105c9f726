package guatu.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import guatu.rules.InitiativeTemplate;
import guatu.rules.MalformedRule;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.RuleVersion;
import guatu.rules.TemplateActivity;
import guatu.rules.TemplateApproval;
import guatu.rules.TemplateApproval.ClockStart;
import guatu.rules.TemplateLink;
import guatu.rules.TemplateLink.Dependence;
import guatu.rules.TemplateLink.Ground;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTemplatesTest {

    private static final String FULL = "template-%s-project";

    private final RuleFiles files = new RuleFiles();

    ApprovalTemplatesTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"government", "verified", "filed"})
    void theLegalGatesStandInEveryTemplateOfFourStages(String investor) {
        InitiativeTemplate template = template(FULL.formatted(investor));

        assertThat(legal(template, "land_supply"))
                .contains(tuple("planning_conditions", Dependence.START_AFTER, "城乡规划法第三十八条"));
        assertThat(legal(template, "land_use_permit"))
                .contains(tuple("land_contract", Dependence.DECIDE_AFTER, "城乡规划法第三十八条"));
        assertThat(legal(template, "planning_permit"))
                .extracting(gate -> gate.toList().getFirst())
                .containsExactly("land_use_permit", "scheme");
        assertThat(legal(template, "work_permit"))
                .extracting(gate -> gate.toList().getFirst())
                .contains("planning_permit", "drawings", "contractor", "safety");
        assertThat(legal(template, "started"))
                .extracting(gate -> gate.toList().getFirst())
                .containsExactly("work_permit", "environment", "energy", "water_soil");
        assertThat(legal(template, "joint_acceptance"))
                .contains(tuple("planning_verification", Dependence.DECIDE_AFTER, "城乡规划法第四十五条"));
        assertThat(template.stages())
                .extracting(stage -> stage.chinese())
                .containsExactly("立项用地规划许可", "工程建设许可", "施工许可", "施工建设", "竣工验收");
    }

    @Test
    void governmentProjectsNeedGeologyEnergyAndLandBeforeTheFeasibilityIsApproved() {
        assertThat(legal(template("template-government-project"), "feasibility"))
                .containsExactly(
                        tuple("proposal", Dependence.START_AFTER, "政府投资条例（国务院令第 712 号）"),
                        tuple("land_prereview", Dependence.DECIDE_AFTER, "土地管理法实施条例第二十四条"),
                        tuple("geology", Dependence.DECIDE_AFTER, "地质灾害防治条例第二十一条"),
                        tuple("energy", Dependence.DECIDE_AFTER, "节约能源法第十五条"));
    }

    @Test
    void limitsAreInTheDaysThatTheirLawCounts() {
        InitiativeTemplate template = template("template-filed-project");

        assertThat(limit(template, "work_permit")).isEqualTo("7 natural_days");
        assertThat(limit(template, "environment")).isEqualTo("30 natural_days");
        assertThat(limit(template, "completion_filing")).isEqualTo("15 natural_days");
        assertThat(limit(template, "planning_permit")).isEqualTo("20 working_days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"government", "verified", "filed", "low-risk"})
    void onlyWorkOnTheSiteIsCountedInConstructionDays(String investor) {
        assertThat(template(FULL.formatted(investor)).activities())
                .filteredOn(one -> one.calendar() != TemplateActivity.Calendar.OFFICE)
                .extracting(TemplateActivity::key, TemplateActivity::calendar)
                .containsExactly(tuple("construction", TemplateActivity.Calendar.CONSTRUCTION));
    }

    @Test
    void aCalendarThatThereIsNotIsRefused() {
        String yaml = files.of("template-filed-project").getFirst().yaml();

        assertThatThrownBy(() -> RuleReader.read(
                        "rules/sample.yaml",
                        yaml.replace("calendar: construction", "calendar: night"),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        MalformedRule.class,
                        malformed -> assertThat(malformed.expected()).isEqualTo(Expected.WORK_CALENDAR));
    }

    @Test
    void clocksStartAsTheirKindOfHandlingSays() {
        InitiativeTemplate template = template("template-verified-project");

        assertThat(approval(template, "environment").clockStart()).isEqualTo(ClockStart.UNIFIED_ACCEPTANCE);
        assertThat(approval(template, "planning_permit").clockStart()).isEqualTo(ClockStart.PREDECESSOR_COMPLETION);
        assertThat(approval(template, "verification").uncounted())
                .contains(TemplateApproval.Uncounted.COMMISSIONED_EVALUATION);
        assertThat(approval(template, "verification").promised().orElseThrow().days())
                .isLessThanOrEqualTo(approval(template, "verification")
                        .statutory()
                        .orElseThrow()
                        .days());
    }

    @Test
    void whatIsDecidedAfterSomethingSaysHowMuchOfItsLengthComesAfterTheReview() {
        String yaml = files.of("template-filed-project").getFirst().yaml();

        assertThatThrownBy(() -> RuleReader.read(
                        "rules/sample.yaml",
                        yaml.replaceFirst("decision_working_days: 1\n", "decision_working_days: 5\n"),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        MalformedRule.class,
                        malformed -> assertThat(malformed.expected()).isEqualTo(Expected.PART_OF_LENGTH));
        assertThatThrownBy(() -> RuleReader.read(
                        "rules/sample.yaml", yaml.replaceFirst("decide_after", "sign_after"), Optional.empty()))
                .isInstanceOfSatisfying(
                        MalformedRule.class,
                        malformed -> assertThat(malformed.expected()).isEqualTo(Expected.DEPENDENCE));
    }

    @Test
    void theEnvironmentalTimerChangesItsBasisInMidAugust2026AndKeepsItsFiveYears() {
        for (String day : List.of("2026-08-14", "2026-08-15")) {
            assertThat(on("expiry-timers", day).rows("timers"))
                    .filteredOn(row -> row.text("key").equals("environment"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.integer("months")).isEqualTo(60);
                        assertThat(row.text("source")).contains(day.endsWith("14") ? "环境影响评价法" : "生态环境法典");
                    });
        }
    }

    @Test
    void timersAndAssessmentsSpeakOfItemsThatTemplatesHave() {
        List<String> items = files.codes().stream()
                .filter(code -> code.startsWith("template-"))
                .flatMap(code -> template(code).activities().stream())
                .map(TemplateActivity::key)
                .toList();

        assertThat(on("expiry-timers", "2026-11-24").rows("timers"))
                .allSatisfy(row -> assertThat(items).contains(row.text("item"), row.text("until")));
        assertThat(on("zone-assessment", "2026-11-24").rows("effects"))
                .allSatisfy(row -> assertThat(items).contains(row.text("item")));
    }

    private static List<Tuple> legal(InitiativeTemplate template, String key) {
        return activity(template, key).predecessors().stream()
                .filter(link -> link.ground() == Ground.LEGAL)
                .map((TemplateLink link) -> tuple(link.predecessor(), link.dependence(), link.source()))
                .toList();
    }

    private static String limit(InitiativeTemplate template, String key) {
        TemplateActivity.Limit limit = activity(template, key).statutory().orElseThrow();
        return limit.days() + " " + limit.unit().code();
    }

    private static TemplateApproval approval(InitiativeTemplate template, String key) {
        return activity(template, key).approval().orElseThrow();
    }

    private static TemplateActivity activity(InitiativeTemplate template, String key) {
        return template.activities().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private InitiativeTemplate template(String code) {
        return TemplateReader.read(on(code, "2026-11-24"));
    }

    private RuleVersion on(String code, String day) {
        return files.of(code).stream()
                .filter(version -> version.inForceOn(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }
}
