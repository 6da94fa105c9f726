package guatu.delivery.ledger;

import guatu.sheets.Cell;
import guatu.sheets.ColumnType;
import guatu.sheets.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes the form as a workbook, row by row, without holding the rows. */
final class LedgerWorkbook implements AutoCloseable {

    private final SheetWriter writer = new SheetWriter();
    private final Map<LedgerSheet, SXSSFSheet> sheets = new EnumMap<>(LedgerSheet.class);

    /** @param lead a header before those of the form, such as 问题; empty for none */
    void begin(LedgerSheet sheet, String lead) {
        SXSSFSheet made = writer.sheet(sheet.title());
        sheets.put(sheet, made);
        List<LedgerColumn> all = sheet.columns();
        made.createFreezePane(0, 1);
        SXSSFRow header = made.createRow(0);
        int place = 0;
        if (!lead.isEmpty()) {
            made.setColumnWidth(place, 50 * SheetWriter.CHARACTER);
            writer.head(header.createCell(place++), lead);
        }
        for (LedgerColumn column : all) {
            made.setColumnWidth(place, width(column) * SheetWriter.CHARACTER);
            made.setColumnHidden(place, column.type() == ColumnType.ID);
            writer.head(header.createCell(place++), column.header() + (column.required() ? "*" : ""));
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
            if (value != null) {
                writer.write(row.createCell(place), withName(column, column.shown(value), names));
            }
            place++;
        }
    }

    /** A row as it came, with what is wrong in it before it. */
    void row(LedgerSheet sheet, String problem, Map<LedgerColumn, Cell> cells) {
        SXSSFSheet target = sheet(sheet);
        SXSSFRow row = target.createRow(target.getLastRowNum() + 1);
        writer.problem(row.createCell(0), problem);
        int place = 1;
        for (LedgerColumn column : sheet.columns()) {
            Cell found = cells.getOrDefault(column, Cell.BLANK);
            writer.copy(row.createCell(place++), found);
        }
    }

    /** A sheet of plain lines. */
    SXSSFSheet lines(String title, List<List<String>> lines, int... widths) {
        return writer.lines(title, lines, widths);
    }

    void hide(SXSSFSheet sheet) {
        writer.hide(sheet);
    }

    void writeTo(OutputStream stream) throws IOException {
        writer.writeTo(stream);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Names beside codes, for people; reading takes the code. */
    private static Object withName(LedgerColumn column, Object value, Map<Reference, Map<String, String>> names) {
        if (column.reference().isEmpty() || column.type() != ColumnType.CODE) {
            return value;
        }
        String name = names.getOrDefault(column.reference().get(), Map.of()).get(value.toString());
        return name == null ? value : value + " " + name;
    }

    private static int width(LedgerColumn column) {
        return switch (column.type()) {
            case TEXT -> column.key().equals("name") || column.key().equals("content") ? 36 : 18;
            case CODE -> column.reference().isPresent() ? 28 : 18;
            default -> 14;
        };
    }
}
