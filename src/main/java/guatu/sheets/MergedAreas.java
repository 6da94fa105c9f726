package guatu.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final byte[] ELEMENT = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;

    private final List<CellRangeAddress> areas;
    private final Map<CellRangeAddress, String> values = new HashMap<>();

    private MergedAreas(List<CellRangeAddress> areas) {
        this.areas = areas;
    }

    /** They stand behind the rows in the file, so this reads the sheet once before, if it has any. */
    static MergedAreas read(PackagePart part) throws IOException, XMLStreamException {
        List<CellRangeAddress> areas = new ArrayList<>();
        if (!mayHaveAny(part)) {
            return new MergedAreas(areas);
        }
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

    /** Looks for the element's name in the bytes, which takes a fraction of reading the elements; two-byte encodings aside. */
    private static boolean mayHaveAny(PackagePart part) throws IOException {
        try (InputStream stream = part.getInputStream()) {
            byte[] piece = new byte[PIECE];
            int kept = 0;
            int read = stream.readNBytes(piece, 0, PIECE);
            if (read > 1 && (piece[0] == 0 || piece[1] == 0 || piece[0] == (byte) 0xFE || piece[0] == (byte) 0xFF)) {
                return true;
            }
            while (read > 0) {
                int length = kept + read;
                if (holds(piece, length)) {
                    return true;
                }
                kept = Math.min(length, ELEMENT.length - 1);
                System.arraycopy(piece, length - kept, piece, 0, kept);
                read = stream.readNBytes(piece, kept, PIECE - kept);
            }
            return false;
        }
    }

    private static boolean holds(byte[] piece, int length) {
        for (int at = 0; at + ELEMENT.length <= length; at++) {
            if (piece[at] == ELEMENT[0]
                    && Arrays.mismatch(piece, at, at + ELEMENT.length, ELEMENT, 0, ELEMENT.length) < 0) {
                return true;
            }
        }
        return false;
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
