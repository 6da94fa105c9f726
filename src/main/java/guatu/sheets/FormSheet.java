package guatu.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one sheet of a form: finds its header of one row or two, and tells rows from headings and sums. */
final class FormSheet implements RowTaker {

    private static final int LONGEST_TEXT = 10_000;

    private final TableForm form;
    private final String name;
    private final FormTable table;
    private final BiConsumer<String, List<Cell>> raw;
    private final GroupHeadings headings = new GroupHeadings();
    private @Nullable List<Cell> candidate;
    private @Nullable Header<FormColumn> header;
    private List<Cell> first = List.of();
    private int seen;

    private FormSheet(TableForm form, String name, FormTable table, BiConsumer<String, List<Cell>> raw) {
        this.form = form;
        this.name = name;
        this.table = table;
        this.raw = raw;
    }

    static Optional<RowTaker> of(
            TableForm form, SheetTaker.Head head, FormTable table, BiConsumer<String, List<Cell>> raw) {
        if (head.hidden()) {
            table.refuse(Refusal.ofSheet(head.name(), Problem.HIDDEN_SHEET, head.name()));
            return Optional.empty();
        }
        FormSheet sheet = new FormSheet(form, head.name(), table, raw);
        return Optional.of(form.card()
                .filter(card -> card.begins(head))
                .map(card -> card.turned(sheet))
                .orElse(sheet));
    }

    /** Where a row stands, for those who look for it again. */
    static String place(String sheet, int number) {
        return sheet + "\u001f" + number;
    }

    @Override
    public void row(int number, List<Cell> cells, boolean hidden) throws Unreadable {
        if (cells.stream().allMatch(FormSheet::blank)) {
            return;
        }
        if (cells.size() > TableFiles.MOST_COLUMNS) {
            throw new Unreadable(Problem.TOO_MANY_COLUMNS, String.valueOf(cells.size()));
        }
        if (header == null && seekHeader(cells)) {
            return;
        }
        Header<FormColumn> found = header;
        if (found == null || !found.usable()) {
            return;
        }
        if (form.groupColumn().isPresent() && headings.take(cells)) {
            return;
        }
        if (table.counted() >= TableFiles.MOST_ROWS) {
            throw new Unreadable(Problem.TOO_MANY_ROWS, name);
        }
        if (hidden) {
            table.refuse(new Refusal(name, number, "", shown(cells), Problem.HIDDEN_ROW, ""));
            return;
        }
        read(number, found, cells);
    }

    @Override
    public void end() {
        if (header == null && seen > 0) {
            accept(candidate == null ? first : candidate);
        }
    }

    /** A header of two rows has its captions above: the row of the two that names more columns is the one. @return taken as part of it */
    private boolean seekHeader(List<Cell> cells) {
        seen++;
        List<Cell> plain = uncovered(cells);
        first = first.isEmpty() ? plain : first;
        long matches = Header.matches(form.columns(), plain);
        List<Cell> before = candidate;
        if (before != null) {
            boolean better = matches > Header.matches(form.columns(), before);
            accept(better ? plain : before);
            return better;
        }
        if (matches >= 2) {
            candidate = plain;
        } else if (seen == TableFiles.HEADER_WITHIN) {
            accept(first);
        }
        return true;
    }

    /** In a header of two rows, a cell that reaches over both stands for the column in either. */
    private static List<Cell> uncovered(List<Cell> cells) {
        return cells.stream()
                .<Cell>map(cell -> cell instanceof Cell.Merged merged ? new Cell.Text(merged.firstCell()) : cell)
                .toList();
    }

    private void accept(List<Cell> cells) {
        Set<String> once = new HashSet<>();
        List<Cell> distinct = cells.stream()
                .map(cell -> once.add(cell.found()) ? cell : Cell.BLANK)
                .toList();
        Header<FormColumn> read = Header.read(form.columns(), name, distinct);
        header = read;
        read.refusals().forEach(table::refuse);
    }

    private void read(int number, Header<FormColumn> found, List<Cell> cells) {
        Map<String, Object> values = new HashMap<>();
        Set<String> given = new HashSet<>();
        List<Refusal> wrong = new ArrayList<>();
        Map<FormColumn, Cell> byColumn = new HashMap<>();
        found.columns().forEach((place, column) -> {
            Cell cell = place < cells.size() ? cells.get(place) : Cell.BLANK;
            boolean underHeading = column.key().equals(form.groupColumn().orElse(""));
            byColumn.put(column, underHeading && blank(cell) ? headings.cell() : cell);
        });
        raw.accept(
                place(name, number),
                form.columns().stream()
                        .map(column -> byColumn.getOrDefault(column, Cell.BLANK))
                        .toList());
        byColumn.forEach((column, cell) -> {
            given.add(column.key());
            if (cell instanceof Cell.Blank
                    || (cell instanceof Cell.Text text && text.text().isBlank())) {
                if (column.required()) {
                    wrong.add(new Refusal(name, number, column.header(), "", Problem.VALUE_MISSING, ""));
                }
                return;
            }
            try {
                if (cell.found().length() > LONGEST_TEXT) {
                    throw new Mismatch(Problem.TOO_LONG);
                }
                CellReader.Reading reading =
                        CellReader.read(column, cell, found.units().getOrDefault(column, ""));
                values.put(column.key(), reading.value());
            } catch (Mismatch mismatch) {
                wrong.add(new Refusal(
                        name, number, column.header(), cell.found(), mismatch.problem(), mismatch.expected()));
            }
        });
        if (wrong.isEmpty()) {
            table.add(new FormRow(name, number, values, given));
        } else {
            wrong.forEach(table::refuse);
        }
    }

    private static boolean blank(Cell cell) {
        return cell instanceof Cell.Merged || cell.found().isBlank();
    }

    private static String shown(List<Cell> cells) {
        return String.join(
                " ",
                cells.stream().filter(cell -> !blank(cell)).map(Cell::found).toList());
    }
}
