package guatu.audit.web;

import guatu.audit.AuditEntry;
import guatu.shell.SpreadsheetText;
import guatu.shell.web.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The table of the page as comma-separated values, with the byte order mark that Excel needs for Chinese. */
final class AuditCsv implements AutoCloseable {

    private static final String[] COLUMNS = {
        "sequence", "recordedAt", "actor", "action", "subjectKind", "subjectId", "subjectName", "detail", "hash"
    };

    private final Page page;
    private final CSVPrinter printer;

    AuditCsv(Page page, Writer out) throws IOException {
        this.page = page;
        out.write('\uFEFF');
        this.printer = new CSVPrinter(out, CSVFormat.EXCEL);
        printer.printRecord(Arrays.stream(COLUMNS).map(column -> page.text("audit.column." + column)));
    }

    void write(AuditEntry entry) {
        try {
            printer.printRecord(Stream.of(
                            Long.toString(entry.sequence()),
                            ZonedDateTime.ofInstant(entry.recordedAt(), page.zone())
                                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                            entry.actorName(),
                            entry.action(),
                            entry.subjectKind(),
                            entry.subjectId(),
                            entry.subjectName(),
                            entry.detail(),
                            entry.hash())
                    .map(SpreadsheetText::safe));
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
