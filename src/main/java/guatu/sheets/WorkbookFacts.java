package guatu.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * What a workbook says of all its sheets.
 *
 * @param hidden the names of sheets that are not shown
 * @param from1904 days are counted from 1904, as old spreadsheets of the Macintosh did
 */
record WorkbookFacts(Set<String> hidden, boolean from1904) {

    /** Neither entities nor outside files: a workbook needs none, an attack does. */
    static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static WorkbookFacts read(XSSFReader reader) throws IOException, XMLStreamException, InvalidFormatException {
        Set<String> hidden = new HashSet<>();
        boolean from1904 = false;
        try (InputStream workbook = reader.getWorkbookData()) {
            XMLStreamReader xml = XML.createXMLStreamReader(workbook);
            while (WorkbookFile.nextElement(xml)) {
                String state = xml.getAttributeValue(null, "state");
                if (xml.getLocalName().equals("sheet") && state != null && !state.equals("visible")) {
                    hidden.add(xml.getAttributeValue(null, "name"));
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String date1904 = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                }
            }
        }
        return new WorkbookFacts(hidden, from1904);
    }
}
