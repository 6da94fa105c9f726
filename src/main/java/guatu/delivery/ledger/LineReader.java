package guatu.delivery.ledger;

import guatu.sheets.Cell;
import guatu.sheets.CellReader;
import guatu.sheets.CellReader.Reading;
import guatu.sheets.ColumnType;
import guatu.sheets.Mismatch;
import guatu.sheets.Problem;
import guatu.sheets.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the cells of a row; a row with a wrong cell is refused with everything that is wrong in it. */
final class LineReader {

    private static final int LONGEST_TEXT = 10_000;

    private final Ledger ledger;

    LineReader(Ledger ledger) {
        this.ledger = ledger;
    }

    void read(SheetRow row) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> companions = new HashMap<>();
        Set<String> given = new HashSet<>();
        List<Refusal> wrong = new ArrayList<>();
        row.cells().forEach((column, cell) -> {
            given.add(column.key());
            if (cell instanceof Cell.Blank
                    || (cell instanceof Cell.Text text && text.text().isBlank())) {
                if (column.required()) {
                    wrong.add(refusal(row, column, cell, Problem.VALUE_MISSING, ""));
                }
                return;
            }
            try {
                if (cell.found().length() > LONGEST_TEXT) {
                    throw new Mismatch(Problem.TOO_LONG);
                }
                Reading reading = CellReader.read(column, cell, row.units().getOrDefault(column, ""));
                values.put(column.key(), reading.value());
                if (column.companion() != null) {
                    companions.put(column.companion(), reading.companion());
                    given.add(column.companion());
                }
            } catch (Mismatch mismatch) {
                wrong.add(refusal(row, column, cell, mismatch.problem(), mismatch.expected()));
            }
        });
        companions.forEach((key, stated) -> addCompanion(row, key, stated, values, wrong));
        ledger.add(row, new Line(row.sheet(), row.number(), values, given), wrong);
    }

    /** The precision or currency that the value names itself, beside the one in a column of its own. */
    private static void addCompanion(
            SheetRow row, String key, String stated, Map<String, Object> values, List<Refusal> wrong) {
        LedgerColumn column = row.sheet().column(key);
        Object typed = values.get(key);
        if (column.type() == ColumnType.CHOICE) {
            values.putIfAbsent(key, stated);
        } else if (typed == null) {
            values.put(key, stated.isEmpty() ? "CNY" : stated);
        } else if (!stated.isEmpty() && !stated.equals(typed)) {
            wrong.add(refusal(row, column, new Cell.Text(typed.toString()), Problem.CURRENCY_DIFFERS, stated));
        }
    }

    private static Refusal refusal(SheetRow row, LedgerColumn column, Cell cell, Problem problem, String expected) {
        return new Refusal(row.sheet().title(), row.number(), column.header(), cell.found(), problem, expected);
    }
}
