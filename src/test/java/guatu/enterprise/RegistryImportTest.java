package guatu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.directory.Role;
import guatu.directory.Viewer;
import guatu.enterprise.exchange.RegistryExport;
import guatu.enterprise.exchange.RegistryImport;
import guatu.sheets.ImportReport;
import guatu.sheets.ImportReport.FieldChange;
import guatu.sheets.ImportReport.RowChange;
import guatu.sheets.NamedContent;
import guatu.sheets.Problem;
import guatu.sheets.Progress;
import guatu.sheets.Refusal;
import guatu.testing.TestClock;
import guatu.testing.TestZone;
import guatu.testing.TestZones;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestZones.class)
class RegistryImportTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEADER = "企业名称,统一社会信用代码,管理单位,行业代码,成立日期,备注\r\n";
    private static int sequence;

    @Autowired
    RegistryImport imports;

    @Autowired
    RegistryExport export;

    @Autowired
    Enterprises enterprises;

    @Autowired
    TestZones zones;

    @Autowired
    TestClock clock;

    TestZone zone;
    Viewer officer;

    @BeforeEach
    void found() {
        clock.reset();
        zone = zones.found();
        officer = zones.person(Role.INVESTMENT_OFFICER, zone.north());
    }

    @Test
    void aListInGbkIsLoadedWholeAndTheSameListAgainChangesNothing() {
        String first = code();
        String second = code();
        NamedContent file = csv(
                GBK,
                row("嘉兴甲乙精密轴承有限公司", first, "C3451", "2019-05-06", "一"),
                row("海宁丙丁经编面料有限公司", second, "", "2020年3月1日", "二"));

        assertThat(load(file).addedCount()).isEqualTo(2);

        Enterprise made = enterprises.byCreditCode(new CreditCode(first)).orElseThrow();
        assertThat(made.name()).isEqualTo("嘉兴甲乙精密轴承有限公司");
        assertThat(made.keeper().code()).isEqualTo(zone.north().code());
        assertThat(enterprises.search(officer, EnterpriseQuery.of("丙丁经编"))).isNotEmpty();
        ImportReport again = check(file);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.unchangedCount()).isEqualTo(2);
    }

    @Test
    void eachWrongCellIsNamedAndNothingIsLoaded() {
        String good = code();
        String wrong = good.substring(0, 17) + (good.charAt(17) == '0' ? '1' : '0');
        NamedContent file = csv(
                StandardCharsets.UTF_8,
                row("嘉兴好好轴承有限公司", good, "", "", ""),
                row("嘉兴坏坏轴承有限公司", wrong, "C99", "2031-01-01", ""),
                "嘉兴远远轴承有限公司,," + zone.south().code() + ",,,\r\n",
                "嘉兴空空轴承有限公司,,ORG-NOWHERE,,不知道,\r\n");

        ImportReport report = check(file);

        assertThat(report.refusals())
                .extracting(Refusal::row, Refusal::column, Refusal::problem)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "统一社会信用代码", Problem.CHECK_DIGIT),
                        org.assertj.core.groups.Tuple.tuple(3, "行业代码", Problem.UNKNOWN_INDUSTRY_CLASS),
                        org.assertj.core.groups.Tuple.tuple(3, "成立日期", Problem.IN_THE_FUTURE),
                        org.assertj.core.groups.Tuple.tuple(4, "管理单位", Problem.NOT_YOUR_ORGANISATION),
                        org.assertj.core.groups.Tuple.tuple(5, "成立日期", Problem.NOT_A_DATE));
        assertThat(report.refusals().stream()
                        .filter(refusal -> refusal.problem() == Problem.CHECK_DIGIT)
                        .map(Refusal::expected))
                .containsExactly("（" + good.charAt(17) + "）");
        imports.load(officer, file, report.fingerprint(), Progress.UNHEARD);
        assertThat(enterprises.byCreditCode(new CreditCode(good))).isEmpty();
    }

    @Test
    void theCorrectionsComeBackAndLoadOnceTheMistakesAreMended() throws IOException {
        NamedContent file = csv(
                StandardCharsets.UTF_8,
                row("嘉兴改正轴承有限公司", "911100000000000000", "", "", ""),
                row("嘉兴无误轴承有限公司", code(), "", "", ""));
        ByteArrayOutputStream corrections = new ByteArrayOutputStream();
        imports.writeCorrections(officer, file, (key, arguments) -> key, corrections);

        NamedContent mended = edited(corrections.toByteArray(), sheet -> {
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("ledger.correction");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEmpty();
            sheet.getRow(1).createCell(column(sheet, "统一社会信用代码")).setCellValue(code());
        });

        assertThat(load(mended).addedCount()).isEqualTo(2);
    }

    @Test
    void anExportComesBackUnchangedAndAnEditChangesExactlyThat() throws IOException {
        String creditCode = code();
        load(csv(
                StandardCharsets.UTF_8,
                row("嘉兴往返轴承有限公司", creditCode, "C3451", "2019-05-06", "=HYPERLINK(\"http://x\")")));
        byte[] exported = exported("嘉兴往返轴承");

        assertThat(check(new NamedContent("企业.xlsx", exported)).changesNothing())
                .isTrue();
        NamedContent edited = edited(exported, sheet -> {
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getRow(1).getCell(column(sheet, "备注")).getCellType())
                    .isEqualTo(CellType.STRING);
            sheet.getRow(1).createCell(column(sheet, "经营场所")).setCellValue("3 号楼");
        });
        ImportReport report = check(edited);

        assertThat(report.changed())
                .singleElement()
                .extracting(RowChange::fields)
                .isEqualTo(List.of(new FieldChange("经营场所", "", "3 号楼")));
        load(edited);
        assertThat(enterprises
                        .byCreditCode(new CreditCode(creditCode))
                        .orElseThrow()
                        .site())
                .isEqualTo("3 号楼");
    }

    @Test
    void aRowIsMatchedByItsSystemIdNeverByItsName() throws IOException {
        load(csv(StandardCharsets.UTF_8, row("嘉兴同名轴承有限公司", code(), "", "", "")));
        byte[] exported = exported("嘉兴同名轴承");

        NamedContent renamed = edited(
                exported,
                sheet -> sheet.getRow(1).createCell(column(sheet, "企业名称")).setCellValue("嘉兴改名轴承有限公司"));
        assertThat(check(renamed).refusals()).extracting(Refusal::problem).containsExactly(Problem.NAME_IS_FIXED);
        NamedContent strange = edited(
                exported,
                sheet -> sheet.getRow(1)
                        .createCell(0)
                        .setCellValue(UUID.randomUUID().toString()));
        assertThat(check(strange).refusals()).extracting(Refusal::problem).contains(Problem.UNKNOWN_FIRM);
    }

    @Test
    void likelyDuplicatesAreShownBeforeTaking() {
        load(csv(StandardCharsets.UTF_8, row("嘉兴重复精工轴承有限公司", code(), "", "", "")));

        ImportReport report = check(csv(StandardCharsets.UTF_8, row("嘉兴市重复精工轴承有限责任公司", "", "", "", "")));

        assertThat(report.refusalCount()).isZero();
        assertThat(report.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.found()).contains("嘉兴重复精工轴承有限公司");
            assertThat(doubt.path()).startsWith("/enterprises/ENT-");
        });
    }

    @Test
    void whatStoodInTheFileTwiceIsRefused() {
        String same = code();

        assertThat(check(csv(
                                StandardCharsets.UTF_8,
                                row("嘉兴两次轴承有限公司", same, "", "", ""),
                                row("嘉兴两次轴承厂", same, "", "", "")))
                        .refusals())
                .extracting(Refusal::problem, Refusal::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Problem.DUPLICATE, "2"));
    }

    private ImportReport check(NamedContent file) {
        return imports.check(officer, file, Progress.UNHEARD);
    }

    private ImportReport load(NamedContent file) {
        ImportReport report = check(file);
        assertThat(report.refusals()).isEmpty();
        return imports.load(officer, file, report.fingerprint(), Progress.UNHEARD);
    }

    private byte[] exported(String text) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        export.xlsx(officer, EnterpriseQuery.of(text), (key, arguments) -> key, stream);
        return stream.toByteArray();
    }

    private static NamedContent edited(byte[] content, Consumer<XSSFSheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            change.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            workbook.write(stream);
            return new NamedContent("企业.xlsx", stream.toByteArray());
        }
    }

    private static int column(XSSFSheet sheet, String header) {
        for (int place = 0; place < sheet.getRow(0).getLastCellNum(); place++) {
            if (sheet.getRow(0)
                    .getCell(place)
                    .getStringCellValue()
                    .replace("*", "")
                    .equals(header)) {
                return place;
            }
        }
        throw new AssertionError(header);
    }

    private NamedContent csv(Charset charset, String... rows) {
        return new NamedContent("名单.csv", (HEADER + String.join("", rows)).getBytes(charset));
    }

    private String row(String name, String creditCode, String industryClass, String foundedOn, String note) {
        return "%s,%s,%s,%s,%s,\"%s\"\r\n"
                .formatted(name, creditCode, zone.north().code(), industryClass, foundedOn, note.replace("\"", "\"\""));
    }

    private static synchronized String code() {
        String first = "91330400MA%07d".formatted(7_000_000 + ++sequence);
        return first + CreditCode.checkDigit(first);
    }
}
