package guatu.delivery.ledger;

import guatu.sheets.Cell;
import guatu.sheets.Header;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import guatu.sheets.RowTaker;
import guatu.sheets.TableFiles;
import guatu.sheets.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one sheet as a file gives them, finds the header among the first, and reads the rest as lines. */
final class SheetReader implements RowTaker {

    private final LedgerSheet sheet;
    private final String name;
    private final Ledger ledger;
    private final LineReader lines;
    private @Nullable Header<LedgerColumn> header;
    private List<Cell> first = List.of();
    private int seen;

    SheetReader(LedgerSheet sheet, String name, Ledger ledger) {
        this.sheet = sheet;
        this.name = name;
        this.ledger = ledger;
        this.lines = new LineReader(ledger);
    }

    @Override
    public void row(int number, List<Cell> cells, boolean hidden) throws Unreadable {
        if (cells.stream().allMatch(SheetReader::blank)) {
            return;
        }
        if (ledger.rows() >= TableFiles.MOST_ROWS) {
            throw new Unreadable(Problem.TOO_MANY_ROWS, name);
        }
        if (cells.size() > TableFiles.MOST_COLUMNS) {
            throw new Unreadable(Problem.TOO_MANY_COLUMNS, String.valueOf(cells.size()));
        }
        Header<LedgerColumn> found = header;
        if (found == null) {
            seekHeader(cells);
        } else if (hidden) {
            ledger.refuse(new Refusal(name, number, "", shown(cells), Problem.HIDDEN_ROW, ""));
        } else if (found.usable()) {
            lines.read(new SheetRow(sheet, number, cellsByColumn(found, cells), found.units()));
        }
    }

    @Override
    public void end() {
        if (header == null && seen > 0) {
            accept(Header.read(sheet.columns(), name, first));
        }
    }

    private void seekHeader(List<Cell> cells) {
        seen++;
        first = first.isEmpty() ? new ArrayList<>(cells) : first;
        if (Header.matches(sheet.columns(), cells) >= 2) {
            accept(Header.read(sheet.columns(), name, cells));
        } else if (seen == TableFiles.HEADER_WITHIN) {
            accept(Header.read(sheet.columns(), name, first));
        }
    }

    private void accept(Header<LedgerColumn> found) {
        header = found;
        found.refusals().forEach(ledger::refuse);
    }

    private static boolean blank(Cell cell) {
        return cell instanceof Cell.Merged || cell.found().isBlank();
    }

    private static String shown(List<Cell> cells) {
        return cells.stream().filter(cell -> !blank(cell)).map(Cell::found).collect(Collectors.joining(" "));
    }

    private static Map<LedgerColumn, Cell> cellsByColumn(Header<LedgerColumn> header, List<Cell> cells) {
        Map<LedgerColumn, Cell> byColumn = new LinkedHashMap<>();
        header.columns()
                .forEach((place, column) -> byColumn.put(column, place < cells.size() ? cells.get(place) : Cell.BLANK));
        return byColumn;
    }
}
