package guatu.delivery.ledger;

import guatu.sheets.ColumnType;
import guatu.sheets.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the file means for what stands.
 *
 * @param values every value that the row will have, by column key
 * @param standing what stands now; empty for a new row
 * @param changes the columns that would change; empty for a new row
 */
public record Difference(
        Line line, Map<String, @Nullable Object> values, Optional<Standing> standing, List<Change> changes) {

    /** How the row stands to the ledger. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED
    }

    public record Change(
            LedgerColumn column,
            @Nullable Object before,
            @Nullable Object after) {}

    /**
     * A row that is there.
     *
     * @param id empty for rows that are known by their key alone
     * @param path of the organisation that the row belongs to; empty for shared lists
     * @param version 0 for rows that carry none
     */
    public record Standing(@Nullable UUID id, String path, int version, Map<String, @Nullable Object> values) {}

    public Kind kind() {
        if (standing.isEmpty()) {
            return Kind.NEW;
        }
        return changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
    }

    static Difference between(Line line, Optional<Standing> standing) {
        Map<String, @Nullable Object> values =
                line.over(standing.map(Standing::values).orElse(Map.of()));
        List<Change> changes = standing.map(there -> line.sheet().columns().stream()
                        .filter(column -> column.type() != ColumnType.ID)
                        .filter(column -> !Values.same(there.values().get(column.key()), values.get(column.key())))
                        .map(column -> new Change(column, there.values().get(column.key()), values.get(column.key())))
                        .toList())
                .orElse(List.of());
        return new Difference(line, values, standing, changes);
    }
}
