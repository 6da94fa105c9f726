package guatu.delivery.ledger;

import guatu.sheets.Cell;
import guatu.sheets.ColumnType;
import guatu.sheets.Values;
import guatu.shell.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/** Writes the form as a workbook, row by row, without holding the rows. */
final class LedgerWorkbook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final Map<LedgerSheet, SXSSFSheet> sheets = new EnumMap<>(LedgerSheet.class);
    private final CellStyle heading = heading();
    private final CellStyle day = day();
    private final CellStyle wrong = wrong();
    private final CellStyle plainText = plainText();

    /** @param lead a header before those of the form, such as 问题; empty for none */
    void begin(LedgerSheet sheet, String lead) {
        SXSSFSheet made = workbook.createSheet(sheet.title());
        sheets.put(sheet, made);
        List<LedgerColumn> all = sheet.columns();
        made.createFreezePane(0, 1);
        SXSSFRow header = made.createRow(0);
        int place = 0;
        if (!lead.isEmpty()) {
            made.setColumnWidth(place, 50 * CHARACTER);
            head(header.createCell(place++), lead);
        }
        for (LedgerColumn column : all) {
            made.setColumnWidth(place, width(column) * CHARACTER);
            made.setColumnHidden(place, column.type() == ColumnType.ID);
            head(header.createCell(place++), column.header() + (column.required() ? "*" : ""));
        }
    }

    SXSSFSheet sheet(LedgerSheet sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    /** A row of values as they stand. */
    void row(LedgerSheet sheet, Map<String, @Nullable Object> values, Map<Reference, Map<String, String>> names) {
        SXSSFSheet target = sheet(sheet);
        SXSSFRow row = target.createRow(target.getLastRowNum() + 1);
        int place = 0;
        for (LedgerColumn column : sheet.columns()) {
            Object value = values.get(column.key());
            SXSSFCell cell = row.createCell(place++);
            if (value != null) {
                write(cell, withName(column, column.shown(value), names));
            }
        }
    }

    /** A row as it came, with what is wrong in it before it. */
    void row(LedgerSheet sheet, String problem, Map<LedgerColumn, Cell> cells) {
        SXSSFSheet target = sheet(sheet);
        SXSSFRow row = target.createRow(target.getLastRowNum() + 1);
        SXSSFCell first = row.createCell(0);
        first.setCellValue(problem);
        if (!problem.isEmpty()) {
            first.setCellStyle(wrong);
        }
        int place = 1;
        for (LedgerColumn column : sheet.columns()) {
            Cell found = cells.getOrDefault(column, Cell.BLANK);
            SXSSFCell cell = row.createCell(place++);
            switch (found) {
                case Cell.Blank blank -> {}
                case Cell.Number number when !number.shown().endsWith("%") -> write(cell, number.number());
                case Cell.Day typed -> write(cell, typed.day());
                case Cell.Truth truth -> write(cell, truth.value());
                case Cell.Number number -> write(cell, number.shown());
                case Cell.Text text -> write(cell, text.text());
                case Cell.Failed failed -> write(cell, failed.error());
                case Cell.Merged merged -> {}
            }
        }
    }

    /** A sheet of plain lines. */
    SXSSFSheet lines(String title, List<List<String>> lines, int... widths) {
        SXSSFSheet target = workbook.createSheet(title);
        for (int place = 0; place < widths.length; place++) {
            target.setColumnWidth(place, widths[place] * CHARACTER);
        }
        lines.forEach(line -> row(target, List.copyOf(line)));
        return target;
    }

    /** A sheet with a header and rows of its own. */
    SXSSFSheet table(String title, List<String> headers) {
        SXSSFSheet target = workbook.createSheet(title);
        target.createFreezePane(0, 1);
        SXSSFRow row = target.createRow(0);
        for (int place = 0; place < headers.size(); place++) {
            target.setColumnWidth(place, 18 * CHARACTER);
            head(row.createCell(place), headers.get(place));
        }
        return target;
    }

    void row(SXSSFSheet target, List<Object> values) {
        SXSSFRow row = target.createRow(target.getLastRowNum() + 1);
        for (int place = 0; place < values.size(); place++) {
            write(row.createCell(place), values.get(place));
        }
    }

    void hide(SXSSFSheet sheet) {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    void writeTo(OutputStream stream) throws IOException {
        workbook.write(stream);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Names beside codes, for people; reading takes the code. */
    private static Object withName(LedgerColumn column, Object value, Map<Reference, Map<String, String>> names) {
        if (column.reference().isEmpty() || column.type() != ColumnType.CODE) {
            return value;
        }
        String name = names.getOrDefault(column.reference().get(), Map.of()).get(value.toString());
        return name == null ? value : value + " " + name;
    }

    private void write(SXSSFCell cell, Object value) {
        switch (value) {
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Integer number -> cell.setCellValue(number);
            default -> {
                String text = Values.plain(value);
                cell.setCellValue(text);
                if (!SpreadsheetText.safe(text).equals(text)) {
                    // Marked as text, so that it stays text when somebody edits the cell.
                    cell.setCellStyle(plainText);
                }
            }
        }
    }

    private void head(SXSSFCell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(heading);
    }

    private static int width(LedgerColumn column) {
        return switch (column.type()) {
            case TEXT -> column.key().equals("name") || column.key().equals("content") ? 36 : 18;
            case CODE -> column.reference().isPresent() ? 28 : 18;
            default -> 14;
        };
    }

    private CellStyle heading() {
        XSSFFont bold = (XSSFFont) workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle day() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }

    private CellStyle wrong() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle plainText() {
        CellStyle style = workbook.createCellStyle();
        style.setQuotePrefixed(true);
        return style;
    }
}
