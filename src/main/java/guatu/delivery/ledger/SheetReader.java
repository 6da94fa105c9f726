package guatu.delivery.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one sheet as a file gives them, finds the header among the first, and reads the rest as lines. */
final class SheetReader {

    /** Offices put a title and a note above the header; it is looked for this far down. */
    private static final int HEADER_WITHIN = 10;

    private static final int MOST_ROWS = 200_000;
    /** Empty columns to the right are not counted. */
    static final int MOST_COLUMNS = 200;

    private final LedgerSheet sheet;
    private final String name;
    private final Ledger ledger;
    private final LineReader lines;
    private @Nullable Header header;
    private List<Cell> first = List.of();
    private int seen;

    SheetReader(LedgerSheet sheet, String name, Ledger ledger) {
        this.sheet = sheet;
        this.name = name;
        this.ledger = ledger;
        this.lines = new LineReader(ledger);
    }

    /**
     * @param number as the spreadsheet counts
     * @param hidden the row is not shown
     * @throws Unreadable when the sheet is larger than a ledger can be
     */
    void row(int number, List<Cell> cells, boolean hidden) throws Unreadable {
        if (cells.stream().allMatch(SheetReader::blank)) {
            return;
        }
        if (ledger.rows() >= MOST_ROWS) {
            throw new Unreadable(Problem.TOO_MANY_ROWS, name);
        }
        if (cells.size() > MOST_COLUMNS) {
            throw new Unreadable(Problem.TOO_MANY_COLUMNS, String.valueOf(cells.size()));
        }
        Header found = header;
        if (found == null) {
            seekHeader(cells);
        } else if (hidden) {
            ledger.refuse(new Refusal(name, number, "", shown(cells), Problem.HIDDEN_ROW, ""));
        } else if (found.usable()) {
            lines.read(new SheetRow(sheet, number, cellsByColumn(found, cells), found.units()));
        }
    }

    void end() {
        if (header == null && seen > 0) {
            accept(Header.read(sheet, name, first));
        }
    }

    private void seekHeader(List<Cell> cells) {
        seen++;
        first = first.isEmpty() ? new ArrayList<>(cells) : first;
        if (Header.matches(sheet, cells) >= 2) {
            accept(Header.read(sheet, name, cells));
        } else if (seen == HEADER_WITHIN) {
            accept(Header.read(sheet, name, first));
        }
    }

    private void accept(Header found) {
        header = found;
        found.refusals().forEach(ledger::refuse);
    }

    private static boolean blank(Cell cell) {
        return cell instanceof Cell.Merged || cell.found().isBlank();
    }

    private static String shown(List<Cell> cells) {
        return cells.stream().filter(cell -> !blank(cell)).map(Cell::found).collect(Collectors.joining(" "));
    }

    private static Map<LedgerColumn, Cell> cellsByColumn(Header header, List<Cell> cells) {
        Map<LedgerColumn, Cell> byColumn = new LinkedHashMap<>();
        header.columns()
                .forEach((place, column) -> byColumn.put(column, place < cells.size() ? cells.get(place) : Cell.BLANK));
        return byColumn;
    }
}
