package guatu.promotion;

import static guatu.promotion.DealWorkbook.column;
import static guatu.promotion.DealWorkbook.edited;
import static guatu.promotion.DealWorkbook.headerAt;
import static guatu.promotion.DealWorkbook.open;
import static guatu.promotion.DealWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.promotion.sheet.DealExport;
import guatu.promotion.sheet.DealImport;
import guatu.promotion.sheet.KeyProjectForms;
import guatu.sheets.ImportReport;
import guatu.sheets.ImportReport.FieldChange;
import guatu.sheets.ImportReport.RowChange;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.sheets.Progress;
import guatu.sheets.Refusal;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestZones.class)
class DealSheetTest {

    private static final AsOf TODAY = AsOf.today(TestClock.TODAY);
    private static final DataFormatter SHOWN = new DataFormatter();
    private static int sequence;

    @Autowired
    DealImport imports;

    @Autowired
    DealExport export;

    @Autowired
    KeyProjectForms keyProjects;

    @Autowired
    LeadRecording recording;

    @Autowired
    Leads leads;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;
    String chips;
    String chipsName;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
        String top = "IND-SHEET-" + ++sequence;
        chips = top + "-A";
        chipsName = "芯片制造" + sequence;
        industry(top, "电子信息" + sequence, null, top);
        industry(chips, chipsName, top, top + "." + chips);
    }

    @Test
    void theWorkbookIsGroupedWithCountsAndSumsByCurrencyAndNumbersThatBeginAnew() throws IOException {
        lead("甲项目", Optional.of(chips), money("350000000", "CNY"), "");
        lead("乙项目", Optional.of(chips), money("12000000", "USD"), "");
        lead("丙项目", Optional.empty(), Optional.empty(), "");

        List<String> firstCells = new ArrayList<>();
        open(exported(), sheet -> {
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(SHOWN.formatCellValue(sheet.getRow(0).getCell(0))).isEqualTo("2026年招商项目台账");
            assertThat(SHOWN.formatCellValue(sheet.getRow(1).getCell(3))).isEqualTo("投资方");
            assertThat(SHOWN.formatCellValue(sheet.getRow(2).getCell(3))).isEqualTo("投资方名称*".replace("*", ""));
            for (int row = 3; row <= sheet.getLastRowNum(); row++) {
                firstCells.add(SHOWN.formatCellValue(sheet.getRow(row).getCell(1)));
            }
        });

        assertThat(firstCells)
                .containsExactly(
                        "一、电子信息%d（2 个，总投资 35000 万元、1200 万美元）".formatted(sequence),
                        "（一）%s（2 个，总投资 35000 万元、1200 万美元）".formatted(chipsName),
                        "1",
                        "2",
                        "二、未分类（1 个）",
                        "1",
                        "合计：3 个，总投资 35000 万元、1200 万美元");
    }

    @Test
    void anExportComesBackUnchangedAndAnEditChangesExactlyThat() throws IOException {
        Lead lead = lead("往返项目", Optional.of(chips), money("350000000", "CNY"), "=1+1");
        byte[] exported = exported();

        assertThat(check(new NamedContent("台账.xlsx", exported)).changesNothing())
                .isTrue();
        NamedContent edited = edited(exported, sheet -> {
            Row row = row(sheet, "往返项目");
            assertThat(row.getCell(column(sheet, "建设内容")).getCellType()).isEqualTo(CellType.STRING);
            row.createCell(column(sheet, "总投资（万元、万美元）")).setCellValue(36000);
        });
        ImportReport report = check(edited);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.changed())
                .singleElement()
                .extracting(RowChange::fields)
                .isEqualTo(List.of(new FieldChange("总投资（万元、万美元）", "35,000", "36,000")));
        load(edited);
        Lead after = leads.find(officer, lead.code(), TODAY);
        assertThat(after.description().scale().investment()).contains(new Money(new BigDecimal("360000000"), "CNY"));
        assertThat(after.description().note()).isEqualTo("=1+1");
        assertThat(check(new NamedContent("台账.xlsx", exported())).changesNothing())
                .isTrue();
    }

    @Test
    void aNewRowUnderAHeadingTakesItsIndustryAndTheSameFileAgainBringsNothing() throws IOException {
        lead("旧项目", Optional.of(chips), Optional.empty(), "");
        NamedContent edited = edited(exported(), sheet -> {
            Row last = row(sheet, "旧项目");
            Row made = sheet.getRow(sheet.getLastRowNum());
            for (int place = 0; place < made.getLastCellNum(); place++) {
                made.createCell(place);
            }
            sheet.removeMergedRegion(sheet.getNumMergedRegions() - 1);
            made.createCell(column(sheet, "项目名称")).setCellValue("新增传感项目");
            made.createCell(column(sheet, "投资方名称")).setCellValue("嘉兴新增传感有限公司");
            made.createCell(column(sheet, "责任单位"))
                    .setCellValue(last.getCell(column(sheet, "责任单位")).getStringCellValue());
            made.createCell(column(sheet, "阶段")).setCellValue("在谈");
            made.createCell(column(sheet, "进入阶段")).setCellValue("2026年1月5日");
        });

        load(edited);

        Lead made = leads.list(
                        officer,
                        new LeadQuery(
                                "新增传感项目", zone.north().code(), Optional.empty(), "", Optional.empty(), "", "", "", ""),
                        TODAY)
                .getFirst();
        assertThat(made.description().industryCode()).contains(chips);
        assertThat(made.stage()).isEqualTo(Stage.NEGOTIATING);
        assertThat(made.stageSince()).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(check(edited).changesNothing()).isTrue();
    }

    @Test
    void whatComesFromOtherRecordsCantBeTypedHere() throws IOException {
        lead("固定项目", Optional.of(chips), Optional.empty(), "");
        NamedContent edited = edited(exported(), sheet -> {
            Row row = row(sheet, "固定项目");
            row.createCell(column(sheet, "阶段")).setCellValue("签约");
            row.createCell(column(sheet, "最近进展")).setCellValue("已签约");
            row.createCell(column(sheet, "首签日期")).setCellValue("2026/1/8");
        });

        ImportReport report = check(edited);

        assertThat(report.refusals())
                .extracting(Refusal::column, Refusal::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("阶段", Problem.FIXED_HERE));
        NamedContent shownOnly = edited(
                exported(),
                sheet -> row(sheet, "固定项目").createCell(column(sheet, "最近进展")).setCellValue("已签约"));
        assertThat(check(shownOnly).refusals())
                .extracting(Refusal::column, Refusal::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("最近进展", Problem.FIXED_HERE));
    }

    @Test
    void everyWrongCellIsNamedBySheetRowAndColumnAndNothingIsLoaded() throws IOException {
        Lead lead = lead("错误项目", Optional.of(chips), Optional.empty(), "");
        NamedContent edited = edited(exported(), sheet -> {
            Row row = row(sheet, "错误项目");
            row.createCell(column(sheet, "建设内容")).setCellValue("改了");
            row.createCell(column(sheet, "用工（人）")).setCellValue("很多");
            row.createCell(column(sheet, "币种")).setCellValue("贝壳");
        });

        ImportReport report = check(edited);

        assertThat(report.refusals())
                .extracting(Refusal::sheet, Refusal::row, Refusal::column, Refusal::found, Refusal::problem)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("招商项目", 6, "用工（人）", "很多", Problem.NOT_A_NUMBER),
                        org.assertj.core.groups.Tuple.tuple("招商项目", 6, "币种", "贝壳", Problem.NOT_A_CURRENCY));
        imports.load(officer, edited, report.fingerprint(), Progress.UNHEARD);
        assertThat(leads.find(officer, lead.code(), TODAY).description().note()).isEmpty();
        ByteArrayOutputStream corrections = new ByteArrayOutputStream();
        imports.writeCorrections(officer, edited, words(), corrections);
        NamedContent mended = edited(corrections.toByteArray(), sheet -> {
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .contains("用工（人）")
                    .contains("很多");
            sheet.getRow(1).createCell(headerAt(sheet, 0, "用工（人）")).setCellValue(120);
            sheet.getRow(1).createCell(headerAt(sheet, 0, "币种")).setBlank();
        });
        load(mended);
        assertThat(leads.find(officer, lead.code(), TODAY).description().scale().jobs())
                .contains(120);
    }

    @Test
    void anothersDealIsNotFoundAndAnothersUnitIsRefused() throws IOException {
        lead("北片项目", Optional.of(chips), Optional.empty(), "");
        byte[] exported = exported();
        Viewer south = zones.person(Role.INVESTMENT_OFFICER, zone.south());

        assertThat(imports.check(south, new NamedContent("台账.xlsx", exported), Progress.UNHEARD)
                        .refusals())
                .extracting(Refusal::problem)
                .contains(Problem.UNKNOWN_ID, Problem.NOT_YOUR_ORGANISATION);
    }

    @Test
    void whatIsOpenToTheCityComesBackWithTheExportAsLongAsNobodyChangesIt() throws IOException {
        Lead open = new Promoted(recording, leads)
                .lead(officer, zone.north(), Openness.CITY, Stage.NEGOTIATING, LocalDate.parse("2026-01-12"));
        Viewer south = zones.person(Role.INVESTMENT_OFFICER, zone.south());
        NamedContent exported = new NamedContent("台账.xlsx", exported());

        assertThat(imports.check(south, exported, Progress.UNHEARD).changesNothing())
                .isTrue();
        NamedContent edited = edited(
                exported.content(),
                sheet -> row(sheet, open.description().project())
                        .createCell(column(sheet, "建设内容"))
                        .setCellValue("改了"));
        assertThat(imports.check(south, edited, Progress.UNHEARD).refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.NOT_YOUR_ORGANISATION);
    }

    @Test
    void theFormOfAKeyProjectComesBackUnchangedAndAnEditOfItChangesTheDeal() throws IOException {
        Lead lead = lead("申报项目", Optional.of(chips), money("350000000", "CNY"), "建设厂房");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        keyProjects.xlsx(officer, lead.code(), TODAY, words(), workbook);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        keyProjects.docx(officer, lead.code(), TODAY, words(), document);

        assertThat(check(new NamedContent("申报表.xlsx", workbook.toByteArray())).changesNothing())
                .isTrue();
        NamedContent edited = edited(workbook.toByteArray(), sheet -> {
            for (Row row : sheet) {
                if (SHOWN.formatCellValue(row.getCell(0)).equals("用地需求（亩）")) {
                    row.createCell(1).setCellValue(86.5);
                }
            }
        });
        load(edited);

        assertThat(leads.find(officer, lead.code(), TODAY).description().scale().landMu())
                .contains(new BigDecimal("86.5"));
        try (XWPFDocument written = new XWPFDocument(new ByteArrayInputStream(document.toByteArray()))) {
            assertThat(written.getTables().getFirst().getText()).contains("申报项目", "35000", "建设厂房");
        }
    }

    @Test
    void filesMadeToHurtAreRefusedInWords() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 210; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        String wide = "项目名称,投资方名称,责任单位" + ",".repeat(1_000_000) + "\r\n";

        assertThat(check(new NamedContent("炸弹.xlsx", bomb.toByteArray())).refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.TOO_BIG_UNPACKED);
        assertThat(check(new NamedContent("很宽.csv", wide.getBytes(StandardCharsets.UTF_8)))
                        .refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.TOO_MANY_COLUMNS);
        assertThat(check(new NamedContent("图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                        .refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.NOT_A_LEDGER);
    }

    private ImportReport check(NamedContent file) {
        return imports.check(officer, file, Progress.UNHEARD);
    }

    private void load(NamedContent file) {
        ImportReport report = check(file);
        assertThat(report.refusals()).isEmpty();
        imports.load(officer, file, report.fingerprint(), Progress.UNHEARD);
    }

    private guatu.sheets.Words words() {
        return (key, arguments) -> messages.getMessage(key, arguments, Locale.CHINA);
    }

    private byte[] exported() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        LeadQuery mine = new LeadQuery("", zone.root().code(), Optional.empty(), "", Optional.empty(), "", "", "", "");
        export.write(officer, mine, TODAY, words(), stream);
        return stream.toByteArray();
    }

    private Lead lead(String project, Optional<String> industry, Optional<Money> investment, String note) {
        String code = recording.record(
                officer,
                new NewLead(
                        zone.north().id(),
                        new LeadDescription(
                                "嘉兴台账投资有限公司",
                                Optional.empty(),
                                project,
                                Optional.empty(),
                                SourceChannel.DIRECT,
                                Openness.UNIT,
                                industry,
                                "CN",
                                Scale.of(investment),
                                note,
                                ""),
                        Stage.NEGOTIATING,
                        LocalDate.parse("2026-01-12"),
                        Identifiers.next().toString()));
        return leads.find(officer, code, TODAY);
    }

    private static Optional<Money> money(String amount, String currency) {
        return Optional.of(new Money(new BigDecimal(amount), currency));
    }

    private void industry(String code, String name, String parent, String path) {
        jdbc.sql("""
                        insert into industry (code, name, name_en, parent_code, scheme, path)
                        values (:code, :name, '', :parent, '3+3', cast(:path as ltree))
                        """)
                .param("code", code)
                .param("name", name)
                .param("parent", parent)
                .param("path", path)
                .update();
    }
}
