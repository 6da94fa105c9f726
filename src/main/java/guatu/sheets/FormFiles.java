package guatu.sheets;

import guatu.shell.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes forms of one sheet: blank or filled as a workbook or text, and a refused file to be corrected. */
public final class FormFiles {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int LAST_ROW = 20_000;
    private static final int WIDTH = 18;
    private static final int PROBLEM_WIDTH = 50;

    private FormFiles() {}

    /** What gives rows, one after the other, each by column key. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<Map<String, Object>> row);
    }

    public static void workbook(TableForm form, Words words, Rows rows, OutputStream stream) throws IOException {
        try (SheetWriter writer = new SheetWriter()) {
            SXSSFSheet sheet = begin(writer, form, 0);
            rows.each(values -> writer.row(sheet, shown(form, values)));
            writer.lines(WorkbookFile.EXPLANATIONS, explanations(form, words), WIDTH, WIDTH, 10, PROBLEM_WIDTH);
            writer.writeTo(stream);
        }
    }

    /** @param charset UTF-8 gets a mark in front */
    public static void text(TableForm form, Charset charset, Rows rows, OutputStream stream) throws IOException {
        Writer writer = new OutputStreamWriter(stream, charset);
        if (charset.equals(StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
        }
        CSVPrinter lines = new CSVPrinter(writer, CSVFormat.RFC4180);
        lines.printRecord(form.columns().stream().map(FormColumn::header));
        rows.each(values -> {
            try {
                lines.printRecord(shown(form, values).stream()
                        .map(value -> value instanceof String text ? SpreadsheetText.safe(text) : Values.plain(value)));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        lines.flush();
    }

    /** The refused rows first, each with what is wrong, and the others below, since a file is loaded whole or not at all. */
    public static void corrections(
            TableForm form, NamedContent file, List<Refusal> refusals, Words words, OutputStream stream)
            throws IOException {
        Map<String, String> problems = new HashMap<>();
        List<List<String>> general = new ArrayList<>();
        for (Refusal refusal : refusals) {
            if (refusal.row() == 0) {
                general.add(List.of(refusal.sheet() + " " + said(refusal, words)));
            } else {
                problems.merge(
                        FormSheet.place(refusal.sheet(), refusal.row()),
                        said(refusal, words),
                        (one, other) -> one + "\n" + other);
            }
        }
        try (SheetWriter writer = new SheetWriter()) {
            SXSSFSheet sheet = begin(writer, form, 1);
            writer.head(sheet.getRow(0).createCell(0), Header.PROBLEM_COLUMN);
            sheet.setColumnWidth(0, PROBLEM_WIDTH * SheetWriter.CHARACTER);
            for (boolean refused : new boolean[] {true, false}) {
                FormTable.read(form, file, (place, cells) -> {
                    String problem = problems.getOrDefault(place, "");
                    if (problem.isEmpty() != refused) {
                        copy(writer, sheet, problem, cells);
                    }
                });
            }
            writer.lines(WorkbookFile.EXPLANATIONS, general, PROBLEM_WIDTH);
            writer.writeTo(stream);
        }
    }

    private static void copy(SheetWriter writer, SXSSFSheet sheet, String problem, List<Cell> cells) {
        SXSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        writer.problem(row.createCell(0), problem);
        for (int place = 0; place < cells.size(); place++) {
            writer.copy(row.createCell(place + 1), cells.get(place));
        }
    }

    /** What is wrong, in words. */
    public static String said(Refusal refusal, Words words) {
        String key = "ledger.problem." + refusal.problem().code();
        return words.of(
                "ledger.correction",
                refusal.column(),
                refusal.found().isEmpty() ? words.of("ledger.blank") : refusal.found(),
                words.of(key + ".expected", refusal.expected()),
                words.of(key + ".try"));
    }

    /** @param shift how many columns stand before those of the form */
    private static SXSSFSheet begin(SheetWriter writer, TableForm form, int shift) {
        SXSSFSheet sheet = writer.sheet(form.title());
        sheet.createFreezePane(0, 1);
        SXSSFRow header = sheet.createRow(0);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int at = 0; at < form.columns().size(); at++) {
            FormColumn column = form.columns().get(at);
            int place = at + shift;
            sheet.setColumnWidth(place, WIDTH * SheetWriter.CHARACTER);
            sheet.setColumnHidden(place, column.type() == ColumnType.ID);
            writer.head(header.createCell(place), column.header() + (column.required() ? "*" : ""));
            if (!column.choices().isEmpty()) {
                DataValidation validation = helper.createValidation(
                        helper.createExplicitListConstraint(
                                column.choices().stream().map(Choice::label).toArray(String[]::new)),
                        new CellRangeAddressList(1, LAST_ROW, place, place));
                validation.setShowErrorBox(true);
                validation.setSuppressDropDownArrow(true);
                sheet.addValidationData(validation);
            }
        }
        return sheet;
    }

    private static List<Object> shown(TableForm form, Map<String, Object> values) {
        return form.columns().stream()
                .<Object>map(column -> {
                    Object value = values.get(column.key());
                    return value == null ? "" : column.shown(value);
                })
                .toList();
    }

    private static List<List<String>> explanations(TableForm form, Words words) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(words.of("ledger.form.hint")));
        for (FormColumn column : form.columns()) {
            lines.add(List.of(
                    column.header(),
                    column.key(),
                    column.required() ? words.of("ledger.form.yes") : "",
                    words.of("ledger.type." + column.type().code())
                            + String.join(
                                    "、",
                                    column.choices().stream().map(Choice::label).toList())));
        }
        return lines;
    }
}
