package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Standing;
import guatu.sheets.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the codes of a row into the ids that the tables keep; knows the ids given to the file's own new rows. */
final class RowBinding {

    private final Known known;
    private final Map<String, UUID> organisations;
    private final Map<String, UUID> assigned = new HashMap<>();

    RowBinding(Known known, Map<String, UUID> organisations) {
        this.known = known;
        this.organisations = organisations;
    }

    /** Gives a new row its id; a row that stands keeps its own, also under a new key. */
    void assign(Difference difference, Supplier<UUID> next) {
        UUID id = difference.standing().map(Standing::id).orElseGet(next);
        assigned.put(key(difference.line().sheet(), Line.key(difference.line().sheet(), difference.values())), id);
    }

    /** The row's values with ids in place of codes, ready to be bound. */
    Map<String, @Nullable Object> bind(Difference difference) {
        LedgerSheet sheet = difference.line().sheet();
        Map<String, @Nullable Object> row = new HashMap<>(difference.values());
        for (LedgerColumn column : sheet.columns()) {
            Object value = row.get(column.key());
            if (value != null && column.reference().isPresent()) {
                row.put(column.key(), resolve(column.reference().get(), value, difference.values()));
            }
        }
        UUID id = assigned.get(key(sheet, Line.key(sheet, difference.values())));
        if (id != null) {
            row.put("id", id);
        }
        row.put("version", difference.standing().map(Standing::version).orElse(0));
        return row;
    }

    private Object resolve(Reference reference, Object value, Map<String, @Nullable Object> row) {
        return switch (reference) {
            case INDUSTRY, PLACE -> value;
            case ORGANISATION ->
                value instanceof List<?> several
                        ? several.stream().map(this::organisation).toList()
                        : organisation(value);
            case PERSON -> known.person(value.toString()).orElseThrow();
            case INITIATIVE -> id(LedgerSheet.INITIATIVES, value.toString());
            case ACTIVITY ->
                id(LedgerSheet.ACTIVITIES, Values.plain(row.get("initiative")) + "\u001f" + Values.plain(value));
        };
    }

    private UUID organisation(Object code) {
        return Objects.requireNonNull(organisations.get(code.toString()), code.toString());
    }

    private UUID id(LedgerSheet sheet, String key) {
        UUID given = assigned.get(key(sheet, key));
        return given != null ? given : known.byKey(sheet, key).map(Standing::id).orElseThrow();
    }

    private static String key(LedgerSheet sheet, String key) {
        return sheet.key() + "\u001f" + key;
    }
}
