package guatu.delivery.ledger;

import guatu.sheets.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was read out of a file: its good lines, and why the others were refused. Filled while the file is read. */
public final class Ledger {

    private final List<Line> lines = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Consumer<SheetRow> raw;
    private int rows;

    Ledger(Consumer<SheetRow> raw) {
        this.raw = raw;
    }

    void add(SheetRow row, Line line, List<Refusal> wrong) {
        rows++;
        raw.accept(row);
        line.id().ifPresent(ids::add);
        // A row that was refused is still there for those that point to it: one mistake, one message.
        mentioned.add(mention(line.sheet(), line.key()));
        if (wrong.isEmpty()) {
            lines.add(line);
        } else {
            refusals.addAll(wrong);
        }
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    List<Line> lines(LedgerSheet sheet) {
        return lines.stream().filter(line -> line.sheet() == sheet).toList();
    }

    public List<Refusal> refusals() {
        return Collections.unmodifiableList(refusals);
    }

    /** How many rows with values the file has. */
    public int rows() {
        return rows;
    }

    /** Whether the file has a row with this key, good or not. */
    boolean mentions(LedgerSheet sheet, String key) {
        return mentioned.contains(mention(sheet, key));
    }

    boolean mentionsId(@Nullable UUID id) {
        return ids.contains(id);
    }

    private static String mention(LedgerSheet sheet, String key) {
        return sheet.key() + "\u001f" + key;
    }
}
