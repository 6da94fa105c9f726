package guatu.delivery.ledger;

import guatu.sheets.ColumnType;
import guatu.sheets.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells were read.
 *
 * @param number the row in the file
 * @param values by column key, of the Java types that {@link ColumnType} names; a blank cell has none
 * @param given keys of the columns that the file has; what it does not have stays as it is
 */
public record Line(LedgerSheet sheet, int number, Map<String, Object> values, Set<String> given) {

    public Line {
        values = Map.copyOf(values);
        given = Set.copyOf(given);
    }

    public @Nullable Object value(String key) {
        Object value = values.get(key);
        return value != null ? value : sheet.column(key).fallback().orElse(null);
    }

    public String text(String key) {
        Object value = value(key);
        return value == null ? "" : value.toString();
    }

    public Optional<UUID> id() {
        return Optional.ofNullable((UUID) values.get("id"));
    }

    /** What tells this row from the others of its sheet. */
    public String key() {
        return key(sheet, values);
    }

    /** Every value that the row will have: those of the file, and for columns that the file lacks those that stand. */
    public Map<String, @Nullable Object> over(Map<String, @Nullable Object> standing) {
        Map<String, @Nullable Object> all = new HashMap<>();
        for (LedgerColumn column : sheet.columns()) {
            boolean keep = !given.contains(column.key()) && standing.containsKey(column.key());
            all.put(column.key(), keep ? standing.get(column.key()) : value(column.key()));
        }
        return all;
    }

    /** The key of a row with these values; numbers that are equal have equal keys. */
    public static String key(LedgerSheet sheet, Map<String, ? extends @Nullable Object> values) {
        List<LedgerColumn> identifying = sheet.identifying();
        return identifying.stream()
                .map(column -> {
                    Object value = values.get(column.key());
                    return Values.plain(
                            value != null ? value : column.fallback().orElse(""));
                })
                .collect(Collectors.joining("\u001f"));
    }
}
