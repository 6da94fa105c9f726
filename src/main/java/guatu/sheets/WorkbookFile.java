package guatu.sheets;

import guatu.sheets.SheetTaker.Head;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
public final class WorkbookFile {

    /** Sheets of the product's own that hold no rows. */
    public static final String EXPLANATIONS = "填写说明";

    public static final String CHOICES = "_选项";

    private WorkbookFile() {}

    static void read(String fileName, byte[] content, SheetTaker taker) throws Unreadable {
        try {
            Path file = Files.createTempFile("ledger", ".xlsx");
            try {
                Files.write(file, content);
                read(fileName, file, taker);
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

    private static void read(String fileName, Path file, SheetTaker taker)
            throws Unreadable, IOException, XMLStreamException, SAXException, OpenXML4JException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            WorkbookFacts facts = WorkbookFacts.read(reader);
            CellFormats formats = new CellFormats(reader.getStylesTable(), facts.from1904());
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            boolean any = false;
            SheetIterator sheets = (SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream first = sheets.next()) {
                    String name = sheets.getSheetName();
                    if (name.equals(EXPLANATIONS) || name.equals(CHOICES)) {
                        continue;
                    }
                    WorkbookSheet sheet = new WorkbookSheet(sheets.getSheetPart(), formats, strings);
                    List<Cell> head = sheet.firstRow();
                    if (!head.isEmpty()) {
                        any = true;
                        read(
                                sheet,
                                taker.take(new Head(name, false, facts.hidden().contains(name), head)));
                    }
                }
            }
            if (!any) {
                throw new Unreadable(Problem.NO_SHEET, fileName);
            }
        }
    }

    private static void read(WorkbookSheet sheet, Optional<RowTaker> rows)
            throws Unreadable, IOException, XMLStreamException {
        if (rows.isPresent()) {
            sheet.each(rows.get());
            rows.get().end();
        }
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
