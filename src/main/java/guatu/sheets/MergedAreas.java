package guatu.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;

/** The merged areas of a sheet. A value belongs to the first cell of its area; the others say whose they are. */
final class MergedAreas {

    private static final int MOST = 20_000;

    private final List<CellRangeAddress> areas;
    private final Map<CellRangeAddress, String> values = new HashMap<>();

    private MergedAreas(List<CellRangeAddress> areas) {
        this.areas = areas;
    }

    /** They stand behind the rows in the file, so this reads the sheet once before. */
    static MergedAreas read(PackagePart part) throws IOException, XMLStreamException {
        List<CellRangeAddress> areas = new ArrayList<>();
        try (InputStream stream = part.getInputStream()) {
            XMLStreamReader xml = WorkbookFacts.XML.createXMLStreamReader(stream);
            while (areas.size() < MOST && WorkbookFile.nextElement(xml)) {
                if (xml.getLocalName().equals("mergeCell")) {
                    areas.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
                }
            }
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged);
        }
        return new MergedAreas(areas);
    }

    List<Cell> cover(int rowNumber, List<Cell> cells) {
        int row = rowNumber - 1;
        List<Cell> covered = cells;
        for (CellRangeAddress area : areas) {
            if (row < area.getFirstRow() || row > area.getLastRow()) {
                continue;
            }
            if (row == area.getFirstRow() && area.getFirstColumn() < cells.size()) {
                values.put(area, cells.get(area.getFirstColumn()).found());
            }
            String value = values.getOrDefault(area, "");
            covered = covered == cells ? new ArrayList<>(cells) : covered;
            int last = Math.min(area.getLastColumn(), TableFiles.MOST_COLUMNS - 1);
            for (int column = area.getFirstColumn(); column <= last && !value.isEmpty(); column++) {
                boolean first = row == area.getFirstRow() && column == area.getFirstColumn();
                while (covered.size() <= column) {
                    covered.add(Cell.BLANK);
                }
                if (!first) {
                    covered.set(column, new Cell.Merged(value));
                }
            }
        }
        return covered;
    }
}
