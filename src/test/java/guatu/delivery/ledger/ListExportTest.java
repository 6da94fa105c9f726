package guatu.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.delivery.InitiativeQuery;
import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.testing.TestClock;
import guatu.testing.TestInitiative;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list as a file: what the person may see and nothing that a spreadsheet would run. */
@SpringBootTest
@Import(TestZones.class)
class ListExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    @Autowired
    ListExport export;

    @Autowired
    TestZones zones;

    @Autowired
    JdbcClient jdbc;

    Viewer viewer;
    TestInitiative mine;
    TestInitiative theirs;

    @BeforeEach
    void foundAZone() {
        TestZone zone = zones.found();
        viewer = zones.person(Role.VIEWER, zone.north());
        mine = zones.initiative(zone.north());
        theirs = zones.initiative(zone.south());
        jdbc.sql("update initiative set stage = :stage where id = :id")
                .param("stage", FORMULA)
                .param("id", mine.id())
                .update();
    }

    @Test
    void aTextFileBeginsWithItsMarkAndHoldsNoFormula() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.csv(viewer, InitiativeQuery.everything(), today(), (key, arguments) -> key, file);

        String text = file.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeffledger.list.light,")
                .contains("\"'" + FORMULA.replace("\"", "\"\""))
                .contains(mine.code())
                .doesNotContain(theirs.code());
    }

    @Test
    void aWorkbookHoldsTextWhereAFormulaWasTyped() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.xlsx(viewer, InitiativeQuery.everything(), today(), (key, arguments) -> "清单", file);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            Cell stage = workbook.getSheetAt(0).getRow(1).getCell(4);
            assertThat(stage.getCellType()).isEqualTo(CellType.STRING);
            assertThat(stage.getStringCellValue()).isEqualTo(FORMULA);
            assertThat(stage.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    private static AsOf today() {
        return AsOf.today(TestClock.TODAY);
    }
}
