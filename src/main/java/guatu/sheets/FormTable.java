package guatu.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** What was read out of a file of a form: its good rows, and why the others were refused. */
public final class FormTable {

    private final List<FormRow> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int count;

    private FormTable() {}

    /** Reads a file; one that is none of the form is refused in it. */
    public static FormTable read(TableForm form, NamedContent file) {
        return read(form, file, (number, cells) -> {});
    }

    /** @param raw also gets every row as it came: its place, and its cells in the order of the form */
    static FormTable read(TableForm form, NamedContent file, BiConsumer<String, List<Cell>> raw) {
        FormTable table = new FormTable();
        try {
            TableFiles.read(file, head -> FormSheet.of(form, head, table, raw));
        } catch (Unreadable unreadable) {
            table.refuse(unreadable.refusal());
        }
        return table;
    }

    void add(FormRow row) {
        rows.add(row);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    int counted() {
        return count++;
    }

    public List<FormRow> rows() {
        return Collections.unmodifiableList(rows);
    }

    public List<Refusal> refusals() {
        return Collections.unmodifiableList(refusals);
    }
}
