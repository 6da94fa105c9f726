package guatu.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a form with its labels one below the other (申报表): a label, and its value beside it.
 *
 * @param title in the first row; a sheet that begins with it is a card
 * @param end a label behind which the card only shows; it is not read any further
 */
public record FormCard(String title, String end) {

    boolean begins(SheetTaker.Head head) {
        return head.firstRow().stream().anyMatch(cell -> cell.found().strip().equals(title));
    }

    /** Hands the card on as a header and one row. */
    RowTaker turned(RowTaker table) {
        return new Turned(this, table);
    }

    private static final class Turned implements RowTaker {

        private final FormCard card;
        private final RowTaker table;
        private final List<Cell> labels = new ArrayList<>();
        private final List<Cell> values = new ArrayList<>();
        private boolean ended;

        private Turned(FormCard card, RowTaker table) {
            this.card = card;
            this.table = table;
        }

        @Override
        public void row(int number, List<Cell> cells, boolean hidden) throws Unreadable {
            String label = cells.getFirst().found().strip();
            ended |= label.equals(card.end());
            if (ended || label.isEmpty() || label.equals(card.title())) {
                return;
            }
            labels.add(cells.getFirst());
            values.add(cells.size() > 1 ? cells.get(1) : Cell.BLANK);
            if (labels.size() > TableFiles.MOST_COLUMNS) {
                throw new Unreadable(Problem.TOO_MANY_COLUMNS, String.valueOf(labels.size()));
            }
        }

        @Override
        public void end() throws Unreadable {
            table.row(1, labels, false);
            table.row(2, values, false);
            table.end();
        }
    }
}
