package guatu.delivery.ledger;

import static guatu.delivery.ledger.Workbooks.HEADERS;
import static guatu.delivery.ledger.Workbooks.fill;
import static guatu.delivery.ledger.Workbooks.initiatives;
import static guatu.delivery.ledger.Workbooks.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks as offices make them. */
class WorkbookFileTest {

    @Test
    void rowsAreReadUnderATitle() {
        Ledger ledger = read(Workbooks.of(workbook -> {
            Sheet sheet = workbook.createSheet("事项");
            fill(sheet.createRow(0), "2026年项目台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            fill(sheet.createRow(1), "名称 *", "编码", "所属单位", "KIND");
            fill(sheet.createRow(2), "智能厂房", "P-1", "ORG-1 测试区", "项目");
        }));

        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.text("code")).isEqualTo("P-1");
            assertThat(line.text("organisation")).isEqualTo("ORG-1");
            assertThat(line.text("kind")).isEqualTo("project");
        });
    }

    @Test
    void aDateCellIsItsDayAlsoWhenDaysAreCountedFrom1904() {
        for (boolean from1904 : new boolean[] {false, true}) {
            Ledger ledger = read(Workbooks.of(workbook -> {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                Sheet sheet = dated(workbook);
                dateCell(workbook, sheet.getRow(1), 4, "yyyy-mm-dd");
            }));

            assertThat(ledger.refusals()).isEmpty();
            assertThat(ledger.lines().getFirst().values())
                    .containsEntry("promised_on", LocalDate.of(2026, 9, 30))
                    .containsEntry("promised_precision", "day");
        }
    }

    @Test
    void aDateCellThatShowsOnlyTheMonthIsAMonth() {
        Ledger ledger = read(Workbooks.of(workbook -> {
            Sheet sheet = dated(workbook);
            dateCell(workbook, sheet.getRow(1), 4, "yyyy\"年\"m\"月\"");
        }));

        assertThat(ledger.lines().getFirst().values())
                .containsEntry("promised_on", LocalDate.of(2026, 9, 30))
                .containsEntry("promised_precision", "month");
    }

    @Test
    void aNumberInADateColumnIsNotGuessedAt() {
        Ledger ledger = read(
                Workbooks.of(workbook -> dated(workbook).getRow(1).createCell(4).setCellValue(2026.1)));

        assertRefused(ledger, 2, "承诺时限", Problem.DATE_AMBIGUOUS);
    }

    @Test
    void aMergedCellIsRefusedAndNamesTheValueThatCoversIt() {
        Ledger ledger = read(initiatives(HEADERS, sheet -> {
            fill(sheet.createRow(1), "P-1", "项目", "一期", "ORG-1");
            fill(sheet.createRow(2), "P-2", "项目", "二期");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        }));

        assertThat(ledger.refusals()).containsExactly(new Refusal("事项", 3, "所属单位", "ORG-1", Problem.MERGED, ""));
        assertThat(ledger.lines()).extracting(line -> line.text("code")).containsExactly("P-1");
    }

    @Test
    void aHiddenSheetIsRefusedWhenItHoldsAnything() {
        Ledger ledger = read(Workbooks.of(workbook -> {
            fill(workbook.createSheet("事项").createRow(0), HEADERS.toArray(String[]::new));
            fill(workbook.createSheet("旧数据").createRow(0), "编码", "名称");
            workbook.createSheet("空表");
            workbook.setSheetHidden(1, true);
            workbook.setSheetHidden(2, true);
        }));

        assertThat(ledger.refusals()).extracting(Refusal::problem).containsExactly(Problem.HIDDEN_SHEET);
        assertThat(ledger.refusals().getFirst().sheet()).isEqualTo("旧数据");
    }

    @Test
    void aHiddenRowIsRefused() {
        Ledger ledger = read(initiatives(HEADERS, sheet -> {
            fill(sheet.createRow(1), "P-1", "项目", "一期", "ORG-1");
            fill(sheet.createRow(2), "P-2", "项目", "二期", "ORG-1");
            sheet.getRow(2).setZeroHeight(true);
        }));

        assertThat(ledger.refusals()).extracting(Refusal::problem).containsExactly(Problem.HIDDEN_ROW);
        assertThat(ledger.refusals().getFirst().row()).isEqualTo(3);
    }

    @Test
    void aFormulaCountsWithTheValueItLastHadAndAFailedOneIsRefused() {
        List<String> headers = new ArrayList<>(HEADERS);
        headers.add("用地面积");
        Ledger ledger = read(initiatives(headers, sheet -> {
            Row row = sheet.createRow(1);
            fill(row, "P-1", "项目", "一期", "ORG-1");
            row.createCell(4).setCellFormula("100+55");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            Row second = sheet.createRow(2);
            fill(second, "P-2", "项目", "二期", "ORG-1");
            second.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
        }));

        assertThat((BigDecimal) ledger.lines().getFirst().value("land_area_mu")).isEqualByComparingTo("155");
        assertRefused(ledger, 3, "用地面积", Problem.FAILED_FORMULA);
        assertThat(ledger.refusals().getFirst().found()).isEqualTo("#REF!");
    }

    @Test
    void columnsThatAreMissingUnknownOrDoubleAreNamed() {
        Ledger ledger = read(initiatives(
                List.of("编码", "名称", "类别", "类别", "领导批示"),
                sheet -> fill(sheet.createRow(1), "P-1", "一期", "项目", "项目", "阅")));

        assertThat(ledger.refusals())
                .extracting(Refusal::problem, Refusal::column)
                .containsExactly(
                        tuple(Problem.COLUMN_TWICE, "类别"),
                        tuple(Problem.COLUMN_UNKNOWN, "领导批示"),
                        tuple(Problem.COLUMN_MISSING, "所属单位"));
    }

    @Test
    void aSheetThatIsNoneOfTheFormIsNamed() {
        Ledger ledger = read(Workbooks.of(workbook -> {
            fill(workbook.createSheet("事项").createRow(0), HEADERS.toArray(String[]::new));
            fill(workbook.createSheet("通讯录").createRow(0), "单位", "电话");
        }));

        assertThat(ledger.refusals()).containsExactly(new Refusal("通讯录", 0, "", "通讯录", Problem.UNKNOWN_SHEET, ""));
    }

    @Test
    void aValueFarToTheRightIsRefusedBeforeItFillsMemory() {
        Ledger ledger = read(initiatives(
                HEADERS, sheet -> sheet.createRow(1).createCell(16_000).setCellValue("x")));

        assertThat(ledger.refusals()).extracting(Refusal::problem).containsExactly(Problem.TOO_MANY_COLUMNS);
    }

    @Test
    void aPercentCellIsItsPercent() {
        Ledger ledger = read(Workbooks.of(workbook -> {
            Sheet sheet = workbook.createSheet("进展");
            fill(sheet.createRow(0), "事项编码", "记录", "发生日期", "进度");
            fill(sheet.createRow(1), "P-1", "进度", "2026-02-01");
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            sheet.getRow(1).createCell(3).setCellValue(0.35);
            sheet.getRow(1).getCell(3).setCellStyle(percent);
        }));

        assertThat((BigDecimal) ledger.lines().getFirst().value("percent")).isEqualByComparingTo("35");
    }

    private static Sheet dated(XSSFWorkbook workbook) {
        Sheet sheet = workbook.createSheet("事项");
        fill(sheet.createRow(0), "编码", "类别", "名称", "所属单位", "承诺时限");
        fill(sheet.createRow(1), "P-1", "项目", "一期", "ORG-1");
        return sheet;
    }

    private static void dateCell(XSSFWorkbook workbook, Row row, int column, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        row.createCell(column).setCellValue(LocalDate.of(2026, 9, 30));
        row.getCell(column).setCellStyle(style);
    }

    private static void assertRefused(Ledger ledger, int row, String column, Problem problem) {
        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(row);
            assertThat(refusal.column()).isEqualTo(column);
            assertThat(refusal.problem()).isEqualTo(problem);
        });
    }
}
