package guatu.delivery.ledger;

import guatu.delivery.InitiativeList;
import guatu.delivery.InitiativeQuery;
import guatu.directory.Viewer;
import guatu.sheets.SheetWriter;
import guatu.sheets.Values;
import guatu.sheets.Words;
import guatu.shell.AsOf;
import guatu.shell.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.springframework.stereotype.Service;

/** The list of initiatives as a file: exactly what the query finds, in its order, row by row. */
@Service
public class ListExport {

    /** A spreadsheet takes a text file for UTF-8 only with this in front. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InitiativeList list;

    ListExport(InitiativeList list) {
        this.list = list;
    }

    public void csv(Viewer viewer, InitiativeQuery query, AsOf asOf, Words words, OutputStream stream)
            throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter rows = new CSVPrinter(writer, CSVFormat.RFC4180);
        rows.printRecord(ListColumns.headers(words));
        list.each(viewer, query, asOf, line -> {
            try {
                rows.printRecord(ListColumns.of(line, words).stream()
                        .map(value -> value instanceof String text ? SpreadsheetText.safe(text) : Values.plain(value))
                        .toList());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        rows.flush();
    }

    public void xlsx(Viewer viewer, InitiativeQuery query, AsOf asOf, Words words, OutputStream stream)
            throws IOException {
        try (SheetWriter workbook = new SheetWriter()) {
            SXSSFSheet sheet = workbook.table(words.of("ledger.file.list"), ListColumns.headers(words));
            list.each(viewer, query, asOf, line -> workbook.row(sheet, ListColumns.of(line, words)));
            workbook.writeTo(stream);
        }
    }
}
