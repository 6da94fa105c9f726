package guatu.supervision.pack;

import guatu.delivery.Light;
import guatu.supervision.pack.PackContent.UnitLine;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A pack's tables as .xlsx: numbers as numbers, the header frozen, a total row where it means something. */
final class PackWorkbook {

    private static final int CHARACTER = 256;
    private static final int NARROW = 14 * CHARACTER;
    private static final int WIDE = 34 * CHARACTER;

    private final PackContent content;
    private final PackWords words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle header = bold();
    private final CellStyle day = workbook.createCellStyle();

    private PackWorkbook(PackContent content, PackWords words) {
        this.content = content;
        this.words = words;
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    static void write(PackContent content, PackWords words, OutputStream output) throws IOException {
        PackWorkbook writing = new PackWorkbook(content, words);
        try (XSSFWorkbook workbook = writing.workbook) {
            writing.figures();
            writing.units();
            writing.lists();
            workbook.write(output);
        }
    }

    private void figures() {
        List<List<Object>> rows = new ArrayList<>();
        PackFigures.of(content, words)
                .forEach(one -> rows.add(List.of(one.name(), one.value(), one.unit(), one.source())));
        sheet(
                "pack.sheet.figures",
                List.of("pack.column.figure", "pack.column.value", "pack.column.measure", "pack.column.source"),
                rows,
                0);
    }

    private void units() {
        List<List<Object>> rows = new ArrayList<>();
        content.units().forEach(one -> rows.add(row(one, one.name())));
        rows.add(row(content.together(), words.text("pack.doc.together")));
        sheet(
                "pack.sheet.units",
                List.of(
                        "pack.column.unit",
                        "pack.column.red",
                        "pack.column.amber",
                        "pack.column.blue",
                        "pack.column.green",
                        "pack.column.grey",
                        "pack.column.toStart",
                        "pack.column.started",
                        "pack.column.planned",
                        "pack.column.schedule",
                        "pack.column.done",
                        "pack.column.percent",
                        "pack.column.points"),
                rows,
                1);
    }

    private static List<Object> row(UnitLine one, String name) {
        List<Object> row = new ArrayList<>();
        row.add(name);
        for (Light light : Light.values()) {
            row.add(BigDecimal.valueOf(one.light(light)));
        }
        row.add(BigDecimal.valueOf(one.toStart()));
        row.add(BigDecimal.valueOf(one.started()));
        row.add(PackWords.inTenThousands(one.planned()));
        row.add(PackWords.inTenThousands(one.schedule()));
        row.add(PackWords.inTenThousands(one.done()));
        row.add(PackContent.percent(one.done(), one.planned()));
        row.add(one.points());
        return row;
    }

    private void lists() {
        sheet(
                "pack.sheet.notStarted",
                List.of(
                        "pack.column.code",
                        "pack.column.initiative",
                        "pack.column.unit",
                        "pack.column.due",
                        "pack.column.reason"),
                content.notStarted().stream()
                        .map(one -> List.<Object>of(
                                one.initiativeCode(), one.initiativeName(), one.unit(), one.due(), one.reason()))
                        .toList(),
                0);
        sheet(
                "pack.sheet.late",
                List.of(
                        "pack.column.code",
                        "pack.column.initiative",
                        "pack.column.unit",
                        "pack.column.node",
                        "pack.column.due",
                        "pack.column.daysLate",
                        "pack.column.nodes"),
                content.late().stream()
                        .map(one -> List.<Object>of(
                                one.initiativeCode(),
                                one.initiativeName(),
                                one.unit(),
                                one.what(),
                                one.due(),
                                BigDecimal.valueOf(one.daysLate()),
                                BigDecimal.valueOf(one.nodes())))
                        .toList(),
                0);
        sheet(
                "pack.sheet.blocked",
                List.of(
                        "pack.column.code",
                        "pack.column.blocked",
                        "pack.column.unit",
                        "pack.column.since",
                        "pack.column.standing"),
                content.blocked().stream()
                        .map(one -> List.<Object>of(
                                one.initiativeCode(), one.what(), one.unit(), one.since(), one.standing()))
                        .toList(),
                0);
    }

    /** @param totals how many rows at the end are totals */
    private void sheet(String name, List<String> columns, List<List<Object>> rows, int totals) {
        XSSFSheet sheet = workbook.createSheet(words.text(name));
        sheet.createFreezePane(0, 1);
        XSSFRow head = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            Cell cell = head.createCell(at);
            cell.setCellValue(words.text(columns.get(at)));
            cell.setCellStyle(header);
            sheet.setColumnWidth(at, at == 1 && totals == 0 || at == 0 && totals > 0 ? WIDE : NARROW);
        }
        for (int at = 0; at < rows.size(); at++) {
            XSSFRow row = sheet.createRow(at + 1);
            for (int column = 0; column < rows.get(at).size(); column++) {
                fill(row.createCell(column), rows.get(at).get(column), at >= rows.size() - totals);
            }
        }
    }

    private void fill(Cell cell, Object value, boolean total) {
        switch (value) {
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> cell.setCellValue(value.toString());
        }
        if (total) {
            cell.setCellStyle(header);
        }
    }

    private CellStyle bold() {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
