package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of orders as a workbook, in the columns of offices' supervision ledgers. The first column is hidden and holds the
 * identifier by which a row is found again; dates are dates, and no text becomes a formula.
 */
@Service
public class OrderLedger {

    private static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "source",
            "basis",
            "item",
            "requirement",
            "issuedOn",
            "originalDueOn",
            "dueOn",
            "plannedOn",
            "finishedOn",
            "leadUnit",
            "jointUnits",
            "issuer",
            "percent",
            "lastFeedback",
            "state",
            "conclusion",
            "extensions");

    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH = 18 * 256;
    private static final int WIDE = 40 * 256;

    private final Orders orders;

    OrderLedger(Orders orders) {
        this.orders = orders;
    }

    /** @param words the text of a key, in the reader's language */
    @Transactional(readOnly = true)
    public void write(Viewer viewer, OrderQuery query, AsOf asOf, Function<String, String> words, OutputStream output)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet(words.apply("order.list"));
            header(workbook, sheet, words);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            orders.each(viewer, query, asOf, order -> {
                SXSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(order.id().toString());
                List<Object> values = values(order, words);
                for (int column = 0; column < values.size(); column++) {
                    fill(row.createCell(column + 1), values.get(column), day);
                }
            });
            workbook.write(output);
        }
    }

    private static void header(SXSSFWorkbook workbook, SXSSFSheet sheet, Function<String, String> words) {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        SXSSFRow header = sheet.createRow(0);
        header.createCell(0).setCellValue("id");
        sheet.setColumnHidden(0, true);
        for (int column = 0; column < COLUMNS.size(); column++) {
            SXSSFCell cell = header.createCell(column + 1);
            cell.setCellValue(words.apply("order.ledger." + COLUMNS.get(column)));
            cell.setCellStyle(style);
            boolean wide = List.of("item", "requirement", "basis", "conclusion").contains(COLUMNS.get(column));
            sheet.setColumnWidth(column + 1, wide ? WIDE : WIDTH);
        }
        sheet.createFreezePane(2, 1);
    }

    private static List<Object> values(Order order, Function<String, String> words) {
        OrderWording wording = order.wording();
        List<Object> values = new ArrayList<>(List.of(
                order.code(),
                words.apply("order.kind." + order.kind().code()),
                wording.source(),
                wording.basis(),
                wording.item(),
                wording.requirement(),
                order.issuedOn(),
                order.originalDueOn(),
                order.dueOn()));
        values.add(order.plannedOn().<Object>map(day -> day).orElse(""));
        values.add(order.finishedOn().<Object>map(day -> day).orElse(""));
        values.add(order.leadUnit().name());
        values.add(order.jointUnits().stream().map(Order.Unit::name).collect(Collectors.joining("、")));
        values.add(order.issuer().name());
        values.add(order.percent().<Object>map(percent -> percent).orElse(""));
        values.add(order.lastFeedbackOn().<Object>map(day -> day).orElse(""));
        values.add(words.apply("order.state." + order.state().code()));
        values.add(order.state() instanceof OrderState.Closed closed ? closed.conclusion() : "");
        values.add(order.extensions());
        return values;
    }

    private static void fill(SXSSFCell cell, Object value, CellStyle day) {
        switch (value) {
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(SpreadsheetText.safe(value.toString()));
        }
    }
}
