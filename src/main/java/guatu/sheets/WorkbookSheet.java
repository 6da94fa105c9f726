package guatu.sheets;

import static guatu.sheets.WorkbookFile.nextElement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;

/** The rows of one sheet of a workbook, read from its XML as it streams by. */
final class WorkbookSheet {

    private final PackagePart part;
    private final CellFormats formats;
    private final ReadOnlySharedStringsTable strings;

    WorkbookSheet(PackagePart part, CellFormats formats, ReadOnlySharedStringsTable strings) {
        this.part = part;
        this.formats = formats;
        this.strings = strings;
    }

    /** The cells of the first row that has any; empty when the sheet has none. */
    List<Cell> firstRow() throws IOException, XMLStreamException, Unreadable {
        try (InputStream stream = part.getInputStream()) {
            XMLStreamReader xml = WorkbookFacts.XML.createXMLStreamReader(stream);
            while (nextElement(xml)) {
                if (xml.getLocalName().equals("row")) {
                    List<Cell> cells = cells(xml);
                    if (cells.stream().anyMatch(cell -> !cell.found().isBlank())) {
                        return cells;
                    }
                }
            }
            return List.of();
        }
    }

    void each(RowTaker rows) throws IOException, XMLStreamException, Unreadable {
        MergedAreas merged = MergedAreas.read(part);
        try (InputStream stream = part.getInputStream()) {
            XMLStreamReader xml = WorkbookFacts.XML.createXMLStreamReader(stream);
            int number = 0;
            while (nextElement(xml)) {
                if (xml.getLocalName().equals("row")) {
                    String stated = xml.getAttributeValue(null, "r");
                    number = stated == null ? number + 1 : Integer.parseInt(stated);
                    String rowHidden = xml.getAttributeValue(null, "hidden");
                    List<Cell> cells = merged.cover(number, cells(xml));
                    rows.row(number, cells, "1".equals(rowHidden) || "true".equals(rowHidden));
                }
            }
        } catch (NumberFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Reads up to the end of the row; blank cells behind the last value are left out. */
    private List<Cell> cells(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                Cell cell = cell(xml);
                if (!(cell instanceof Cell.Blank)) {
                    if (column >= TableFiles.MOST_COLUMNS) {
                        throw new Unreadable(Problem.TOO_MANY_COLUMNS, CellReference.convertNumToColString(column));
                    }
                    while (cells.size() < column) {
                        cells.add(Cell.BLANK);
                    }
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** A formula's cell holds the value it last had; that one counts. */
    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value.append(xml.getElementText());
                    case "t" -> inline.append(xml.getElementText());
                    default -> {}
                }
            }
        }
        if (value.isEmpty() && inline.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type == null ? "n" : type) {
            case "s" ->
                text(strings.getItemAt(Integer.parseInt(value.toString())).getString());
            case "inlineStr" -> text(inline.toString());
            case "str" -> text(value.toString());
            case "b" -> new Cell.Truth(value.toString().equals("1"));
            case "e" -> new Cell.Failed(value.toString());
            case "d" -> text(value.substring(0, Math.min(10, value.length())));
            default -> formats.number(value.toString(), style == null ? -1 : Integer.parseInt(style));
        };
    }

    private static Cell text(String text) {
        return text.isBlank() ? Cell.BLANK : new Cell.Text(text);
    }
}
