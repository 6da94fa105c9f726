package guatu.sheets;

import guatu.shell.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** Writes a workbook row by row without holding the rows; no text of it is ever taken for a formula. */
public final class SheetWriter implements AutoCloseable {

    /** Width of a character, in POI's units. */
    public static final int CHARACTER = 256;

    private static final int ROWS_IN_MEMORY = 100;
    private static final short TITLE_POINTS = 16;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle plain = workbook.getCellStyleAt(0);
    private final CellStyle heading = heading();
    private final CellStyle day = day();
    private final CellStyle wrong = wrong();
    private final CellStyle plainText = plainText();
    private final CellStyle title = title();
    private final CellStyle group = group();

    public SXSSFSheet sheet(String name) {
        return workbook.createSheet(name);
    }

    /** A sheet of plain lines. */
    public SXSSFSheet lines(String name, List<List<String>> lines, int... widths) {
        SXSSFSheet target = sheet(name);
        for (int place = 0; place < widths.length; place++) {
            target.setColumnWidth(place, widths[place] * CHARACTER);
        }
        lines.forEach(line -> row(target, List.copyOf(line)));
        return target;
    }

    /** A sheet with a header and rows of its own. */
    public SXSSFSheet table(String name, List<String> headers) {
        SXSSFSheet target = sheet(name);
        target.createFreezePane(0, 1);
        SXSSFRow row = target.createRow(0);
        for (int place = 0; place < headers.size(); place++) {
            target.setColumnWidth(place, 18 * CHARACTER);
            head(row.createCell(place), headers.get(place));
        }
        return target;
    }

    /** A row below the last one; a blank text leaves its cell empty. */
    public void row(SXSSFSheet target, List<?> values) {
        SXSSFRow row = target.createRow(target.getLastRowNum() + 1);
        for (int place = 0; place < values.size(); place++) {
            write(row.createCell(place), values.get(place));
        }
    }

    public void write(SXSSFCell cell, Object value) {
        // A cell without a style looks through the columns for theirs, once for each cell.
        cell.setCellStyle(plain);
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

    /** A cell as it came in another file. */
    public void copy(SXSSFCell cell, Cell found) {
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

    public void head(SXSSFCell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(heading);
    }

    public void title(SXSSFCell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(title);
    }

    /** A heading between rows. */
    public void group(SXSSFCell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(group);
    }

    /** What is wrong with a row. */
    public void problem(SXSSFCell cell, String text) {
        cell.setCellValue(text);
        if (!text.isEmpty()) {
            cell.setCellStyle(wrong);
        }
    }

    public void hide(SXSSFSheet sheet) {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    public void writeTo(OutputStream stream) throws IOException {
        workbook.write(stream);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private CellStyle heading() {
        CellStyle style = bold((short) 0);
        style.setBorderBottom(BorderStyle.THIN);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle title() {
        CellStyle style = bold(TITLE_POINTS);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private CellStyle group() {
        return bold((short) 0);
    }

    private CellStyle bold(short points) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setBold(true);
        if (points > 0) {
            font.setFontHeightInPoints(points);
        }
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
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
