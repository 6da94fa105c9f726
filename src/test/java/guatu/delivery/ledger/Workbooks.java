package guatu.delivery.ledger;

import guatu.sheets.NamedContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small files of every kind, made in the test that reads them. */
final class Workbooks {

    static final List<String> HEADERS = List.of("编码", "类别", "名称", "所属单位");

    private Workbooks() {}

    /** A workbook with a sheet 事项, its usual headers, and what the test adds. */
    static NamedContent initiatives(List<String> headers, Consumer<Sheet> rows) {
        return of(workbook -> {
            Sheet sheet = workbook.createSheet("事项");
            fill(sheet.createRow(0), headers.toArray(String[]::new));
            rows.accept(sheet);
        });
    }

    static NamedContent of(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            return new NamedContent("台账.xlsx", bytes(workbook));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    static void fill(Row row, String... values) {
        for (String value : values) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(value);
        }
    }

    static NamedContent csv(String name, String text) {
        return csv(name, text, StandardCharsets.UTF_8);
    }

    static NamedContent csv(String name, String text, Charset charset) {
        return new NamedContent(name, text.getBytes(charset));
    }

    static Ledger read(NamedContent... files) {
        return LedgerFiles.read(List.of(files));
    }
}
