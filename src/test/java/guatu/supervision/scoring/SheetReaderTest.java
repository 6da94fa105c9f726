package guatu.supervision.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.rules.MalformedRule;
import guatu.rules.MalformedRule.Expected;
import guatu.rules.RuleVersion;
import guatu.rules.yaml.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final Path RULES = Path.of("src/main/resources/rules");
    private static final Set<String> MEASURES = Set.of(
            "nodes_on_time",
            "promises_kept",
            "started_of_planned",
            "money_against_schedule",
            "red_days",
            "late_recorded",
            "dates_moved");

    @Test
    void theProductsSheetsGive100PointsAndKeepTownsAndDepartmentsApart() throws IOException {
        ScoreSheet towns = read(text("score-sheet-towns"));
        ScoreSheet departments = read(text("score-sheet-departments"));

        assertThat(towns.fullPoints()).isEqualByComparingTo("100");
        assertThat(departments.fullPoints()).isEqualByComparingTo("100");
        assertThat(towns.sequence()).isEqualTo(Sequence.TOWNS);
        assertThat(departments.sequence()).isEqualTo(Sequence.DEPARTMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"新增个体户数量", "个体工商户年报率", "干部打卡次数", "积分", "App 使用率", "在线时长"})
    void whatMayNotBeAppraisedIsRefusedWhereverItStands(String name) throws IOException {
        String sheet = text("score-sheet-towns").replace("name: 节点按期完成率", "name: " + name);

        refused(Expected.ALLOWED_INDICATOR, sheet);
    }

    @Test
    void anEnglishNameOrAMetricDoesNotHideIt() throws IOException {
        refused(
                Expected.ALLOWED_INDICATOR,
                text("score-sheet-towns").replace("name_en: Promises kept", "name_en: New Individual Businesses"));
        refused(
                Expected.ALLOWED_INDICATOR,
                text("score-sheet-towns").replaceFirst("source: typed", "source: figures\n        metric: 个体户净增数"));
    }

    @Test
    void personsAreNeverCompared() throws IOException {
        refused(Expected.UNITS_COMPARED, text("score-sheet-towns").replace("value: units", "value: persons"));
    }

    @ParameterizedTest
    @CsvSource({
        "'value: towns', 'value: everybody', SEQUENCE",
        "'measure: nodes_on_time', 'measure: logins', KNOWN_MEASURE",
        "'kind: ratio_capped, cap: 1}', 'kind: guess}', SCORING_METHOD",
        "'kind: ratio_capped, cap: 1}', 'kind: ratio_capped, cap: 0}', SCORING_METHOD",
        "'code: promises-kept', 'code: nodes-on-time', UNIQUE",
        "'{indicator: promises-kept}', '{indicator: elsewhere}', KNOWN_INDICATOR",
        "'direction: more', 'direction: sideways', DIRECTION"
    })
    void aSheetThatSaysSomethingElseIsRefused(String part, String instead, Expected expected) throws IOException {
        String text = text("score-sheet-towns");
        assertThat(text).contains(part);

        refused(expected, text.replaceFirst(java.util.regex.Pattern.quote(part), instead));
    }

    private static void refused(Expected expected, String yaml) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOfSatisfying(
                        MalformedRule.class,
                        refusal -> assertThat(refusal.expected()).isEqualTo(expected));
    }

    private static ScoreSheet read(String yaml) {
        RuleVersion bounds = rule(textOfBounds());
        return new SheetReader(SheetBounds.of(bounds, MEASURES)).read(rule(yaml));
    }

    private static RuleVersion rule(String yaml) {
        return RuleReader.read("test.yaml", yaml, Optional.empty());
    }

    private static String textOfBounds() {
        try {
            return text(SheetBounds.CODE);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static String text(String code) throws IOException {
        return Files.readString(RULES.resolve(code + ".yaml"));
    }
}
