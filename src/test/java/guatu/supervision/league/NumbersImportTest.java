package guatu.supervision.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.sheets.ImportReport;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.sheets.Progress;
import guatu.sheets.Refusal;
import guatu.shell.NotFound;
import guatu.supervision.league.exchange.NumbersForm;
import guatu.supervision.league.exchange.NumbersImport;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Numbers stated of units come in by a file as they do by hand. */
@SpringBootTest
@Import(TestZones.class)
class NumbersImportTest {

    private static final String HEADER = "亮晒表编号,单位编码,指标代码,数据项,数值,目标,来源\r\n";

    @Autowired
    NumbersImport imports;

    @Autowired
    LeagueNumbers numbers;

    @Autowired
    LeagueTables tables;

    @Autowired
    LeagueKeeping keeping;

    @Autowired
    LeagueClosing closing;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer supervision;
    UUID id;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        supervision = zones.person(Role.SUPERVISION_OFFICE, zone.root());
        id = keeping.open(supervision, zone.root().code(), "score-sheet-departments", "2026-01");
    }

    @Test
    void aFileInGbkStatesItsNumbersAndTheSameFileAgainChangesNothing() {
        NamedContent file = csv(
                row(zone.north().code(), "missing", "2", "督查室统计"),
                row(zone.south().code(), "empty", "1", "督查室统计"));

        ImportReport checked = imports.check(supervision, file, Progress.UNHEARD);
        assertThat(tables.typed(supervision, id)).isEmpty();
        imports.load(supervision, file, checked.fingerprint(), Progress.UNHEARD);

        assertThat(tables.typed(supervision, id))
                .extracting(Typed::unit, Typed::part, one -> one.value().intValue(), Typed::source)
                .containsExactlyInAnyOrder(
                        tuple(zone.north().id(), "missing", 2, "督查室统计"),
                        tuple(zone.south().id(), "empty", 1, "督查室统计"));
        assertThat(imports.check(supervision, file, Progress.UNHEARD).changesNothing())
                .isTrue();
    }

    @Test
    void whatIsWrongIsSaidByCellAndNothingIsLoaded() {
        NamedContent file = csv(
                row(zone.north().code(), "missing", "2", "督查室统计"),
                row("NOBODY", "missing", "2", "督查室统计"),
                row(zone.south().code(), "absent", "2", "督查室统计"),
                row(zone.south().code(), "missing", "两次", "督查室统计"),
                row(zone.south().code(), "empty", "1", ""),
                row(zone.north().code(), "missing", "3", "再报"));

        ImportReport report = imports.check(supervision, file, Progress.UNHEARD);
        imports.load(supervision, file, report.fingerprint(), Progress.UNHEARD);

        assertThat(report.refusals())
                .extracting(Refusal::row, Refusal::column, Refusal::problem)
                .containsExactlyInAnyOrder(
                        tuple(3, "单位编码", Problem.UNKNOWN_ORGANISATION),
                        tuple(4, "指标代码", Problem.UNKNOWN_INDICATOR),
                        tuple(5, "数值", Problem.NOT_A_NUMBER),
                        tuple(6, "来源", Problem.VALUE_MISSING),
                        tuple(7, "单位编码", Problem.DUPLICATE));
        assertThat(tables.typed(supervision, id)).isEmpty();
    }

    @Test
    void theFormComesFilledAndWhatNobodyFillsInIsLeftOut() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        NumbersForm.write(numbers.sheet(supervision, id), (key, arguments) -> key, form);
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(zone.north().code() + " " + zone.north().name());
            sheet.getRow(1).createCell(4).setCellValue(3);
            sheet.getRow(1).createCell(6).setCellValue("台账");
            workbook.write(filled);
        }

        ImportReport report =
                imports.check(supervision, new NamedContent("填报.xlsx", filled.toByteArray()), Progress.UNHEARD);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.addedCount()).isEqualTo(1);
    }

    @Test
    void aTableThatIsClosedOrKeptByOthersTakesNoNumbers() {
        NamedContent file = csv(row(zone.north().code(), "missing", "2", "督查室统计"));
        Viewer elsewhere = zones.person(Role.SUPERVISION_OFFICE, zones.found().root());
        String seen = imports.check(supervision, file, Progress.UNHEARD).fingerprint();
        closing.close(supervision, id);

        assertThat(imports.check(elsewhere, file, Progress.UNHEARD).refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.UNKNOWN_LEAGUE_TABLE);
        assertThat(imports.load(supervision, file, seen, Progress.UNHEARD).refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.LEAGUE_TABLE_CLOSED);
        assertThatThrownBy(() -> numbers.sheet(elsewhere, id)).isInstanceOf(NotFound.class);
    }

    private String row(String unit, String part, String value, String source) {
        return "%s,%s,reports,%s,%s,,%s\r\n".formatted(id, unit, part, value, source);
    }

    private static NamedContent csv(String... rows) {
        return new NamedContent("填报.csv", (HEADER + String.join("", rows)).getBytes(Charset.forName("GBK")));
    }
}
