package guatu.promotion;

import guatu.sheets.NamedContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The offices' ledger of deals as somebody opens and changes it in Excel. */
final class DealWorkbook {

    private static final DataFormatter SHOWN = new DataFormatter();

    private DealWorkbook() {}

    static void open(byte[] content, Consumer<XSSFSheet> look) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            look.accept(workbook.getSheetAt(0));
        }
    }

    static NamedContent edited(byte[] content, Consumer<XSSFSheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            change.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            workbook.write(stream);
            return new NamedContent("台账.xlsx", stream.toByteArray());
        }
    }

    static Row row(XSSFSheet sheet, String project) {
        for (Row row : sheet) {
            if (SHOWN.formatCellValue(row.getCell(2)).equals(project)) {
                return row;
            }
        }
        throw new AssertionError(project);
    }

    static int column(XSSFSheet sheet, String header) {
        for (int row = 2; row >= 1; row--) {
            int found = headerAt(sheet, row, header);
            if (found >= 0) {
                return found;
            }
        }
        throw new AssertionError(header);
    }

    static int headerAt(XSSFSheet sheet, int row, String header) {
        for (int place = 0; place < sheet.getRow(row).getLastCellNum(); place++) {
            if (SHOWN.formatCellValue(sheet.getRow(row).getCell(place))
                    .replace("*", "")
                    .equals(header)) {
                return place;
            }
        }
        return -1;
    }
}
