package guatu.delivery.ledger;

import guatu.sheets.Choice;
import guatu.sheets.Column;
import guatu.sheets.ColumnType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of the form.
 *
 * @param key the English header; also the name under which stores bind and read the value
 * @param header the Chinese header
 * @param required the header must stand in the sheet, and every row must have a value
 * @param identifies part of what tells a row of the sheet from another
 * @param choices the closed list, empty for other types
 * @param reference what the code points to
 * @param companion the key of the column that takes the second half of the value: its precision or its currency
 * @param fallback what a row without a value means
 */
public record LedgerColumn(
        String key,
        String header,
        ColumnType type,
        boolean required,
        boolean identifies,
        List<Choice> choices,
        Optional<Reference> reference,
        @Nullable String companion,
        Optional<Object> fallback)
        implements Column {

    @Override
    public boolean named() {
        return reference.isPresent();
    }

    static LedgerColumn optional(String key, String header, ColumnType type) {
        Optional<Object> fallback =
                switch (type) {
                    case TEXT -> Optional.of("");
                    case CODES -> Optional.of(List.of());
                    default -> Optional.empty();
                };
        return new LedgerColumn(key, header, type, false, false, List.of(), Optional.empty(), null, fallback);
    }

    static LedgerColumn required(String key, String header, ColumnType type) {
        return new LedgerColumn(key, header, type, true, false, List.of(), Optional.empty(), null, Optional.empty());
    }

    static LedgerColumn choice(String key, String header, List<Choice> choices) {
        return new LedgerColumn(
                key, header, ColumnType.CHOICE, false, false, choices, Optional.empty(), null, Optional.empty());
    }

    static LedgerColumn id() {
        return optional("id", "系统编号", ColumnType.ID);
    }

    LedgerColumn must() {
        return new LedgerColumn(key, header, type, true, identifies, choices, reference, companion, fallback);
    }

    LedgerColumn identifying() {
        return new LedgerColumn(key, header, type, required, true, choices, reference, companion, fallback);
    }

    LedgerColumn to(Reference target) {
        return new LedgerColumn(
                key, header, type, required, identifies, choices, Optional.of(target), companion, fallback);
    }

    LedgerColumn with(String companionKey) {
        return new LedgerColumn(key, header, type, required, identifies, choices, reference, companionKey, fallback);
    }

    LedgerColumn otherwise(Object value) {
        return new LedgerColumn(
                key, header, type, required, identifies, choices, reference, companion, Optional.of(value));
    }

    /** The value as people type it, the way the export writes it. */
    public Object shown(Object value) {
        return choices.stream()
                .filter(choice -> choice.code().equals(value))
                .findFirst()
                .<Object>map(Choice::label)
                .orElse(Objects.requireNonNull(value));
    }
}
