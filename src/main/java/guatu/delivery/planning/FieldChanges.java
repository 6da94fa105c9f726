package guatu.delivery.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Collects what a change alters, each field as {@code old → new}; what stays the same is left out. */
public final class FieldChanges {

    private static final String NOTHING = "–";

    private final Map<String, String> changes = new LinkedHashMap<>();

    public FieldChanges of(String field, Object before, Object after) {
        String old = text(before);
        String made = text(after);
        if (!Objects.equals(old, made)) {
            changes.put(field, old + " → " + made);
        }
        return this;
    }

    public Map<String, String> asMap() {
        return changes;
    }

    private static String text(Object value) {
        Object inside = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        String text = inside == null ? "" : inside.toString().strip();
        return text.isEmpty() ? NOTHING : text;
    }
}
