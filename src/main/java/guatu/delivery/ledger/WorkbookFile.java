package guatu.delivery.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.SAXException;

/** Reads the sheets of an .xlsx workbook row by row; no sheet is ever held whole. */
final class WorkbookFile {

    /** Sheets of the product's own that hold no rows. */
    static final String EXPLANATIONS = "填写说明";

    static final String CHOICES = "_选项";

    private WorkbookFile() {}

    static void read(String fileName, byte[] content, Ledger ledger) throws Unreadable {
        try {
            Path file = Files.createTempFile("ledger", ".xlsx");
            try {
                Files.write(file, content);
                read(fileName, file, ledger);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException
                | XMLStreamException
                | SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException damaged) {
            throw new Unreadable(Problem.DAMAGED, fileName);
        }
    }

    private static void read(String fileName, Path file, Ledger ledger)
            throws Unreadable, IOException, XMLStreamException, SAXException, OpenXML4JException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            WorkbookFacts facts = WorkbookFacts.read(reader);
            CellFormats formats = new CellFormats(reader.getStylesTable(), facts.from1904());
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            Set<LedgerSheet> read = new HashSet<>();
            SheetIterator sheets = (SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream first = sheets.next()) {
                    String name = sheets.getSheetName();
                    if (name.equals(EXPLANATIONS) || name.equals(CHOICES)) {
                        continue;
                    }
                    WorkbookSheet sheet = new WorkbookSheet(
                            sheets.getSheetPart(),
                            formats,
                            strings,
                            facts.hidden().contains(name));
                    readSheet(name, sheet, read, ledger);
                }
            }
            if (read.isEmpty() && ledger.refusals().isEmpty()) {
                throw new Unreadable(Problem.NO_SHEET, fileName);
            }
        }
    }

    private static void readSheet(String name, WorkbookSheet sheet, Set<LedgerSheet> read, Ledger ledger)
            throws Unreadable, IOException, XMLStreamException {
        List<Cell> first = sheet.firstRow();
        if (first.isEmpty()) {
            return;
        }
        Optional<LedgerSheet> form = form(name, first);
        if (sheet.hidden()) {
            ledger.refuse(Refusal.ofSheet(name, Problem.HIDDEN_SHEET, name));
        } else if (form.isEmpty()) {
            ledger.refuse(Refusal.ofSheet(name, Problem.UNKNOWN_SHEET, name));
        } else if (!read.add(form.get())) {
            ledger.refuse(Refusal.ofSheet(name, Problem.SHEET_TWICE, form.get().title()));
        } else {
            SheetReader rows = new SheetReader(form.get(), name, ledger);
            sheet.each(rows);
            rows.end();
        }
    }

    /** By the sheet's name, otherwise by what its first row names. */
    static Optional<LedgerSheet> form(String name, List<Cell> firstRow) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(LedgerSheet.values())
                .filter(sheet -> plain.equals(sheet.key()) || plain.equals(sheet.title()))
                .findFirst()
                .or(() -> Header.bestSheet(firstRow));
    }

    /** Moves to the next start of an element; false at the end. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }
}
