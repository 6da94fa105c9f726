package guatu.rules;

import guatu.rules.MalformedRule.Expected;
import guatu.shell.WrittenNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of a rule, read by type. Every accessor throws {@link MalformedRule}, naming file and key, when the
 * value is not there or is of another type.
 *
 * @param file where the rule stands
 * @param path of this entry inside the rule; empty at the top
 * @param values texts, numbers, flags, lists and nested entries
 */
public record Entry(String file, String path, Map<String, Object> values) {

    public boolean has(String key) {
        return values.get(key) != null;
    }

    public String text(String key) {
        return switch (present(key)) {
            case List<?> _, Map<?, ?> _ -> throw malformed(key, Expected.TEXT);
            case Date _ -> date(key).toString();
            case Object value -> value.toString().strip();
        };
    }

    /** The text, or "" when it is not there. */
    public String textOrNone(String key) {
        return has(key) ? text(key) : "";
    }

    public int integer(String key) {
        return present(key) instanceof Integer number ? number : fail(key, Expected.WHOLE_NUMBER);
    }

    public int integerOr(String key, int otherwise) {
        return has(key) ? integer(key) : otherwise;
    }

    public BigDecimal decimal(String key) {
        try {
            return present(key) instanceof Number number
                    ? WrittenNumber.parse(number.toString())
                    : fail(key, Expected.NUMBER);
        } catch (NumberFormatException noNumber) {
            return fail(key, Expected.NUMBER);
        }
    }

    public boolean flag(String key) {
        return has(key) && (present(key) instanceof Boolean flag ? flag : this.<Boolean>fail(key, Expected.FLAG));
    }

    public LocalDate date(String key) {
        // YAML reads a bare 2026-04-01 as midnight in Greenwich.
        return present(key) instanceof Date date
                ? LocalDate.ofInstant(
                        date.toInstant(), TimeZone.getTimeZone("UTC").toZoneId())
                : fail(key, Expected.DATE);
    }

    public Optional<LocalDate> dateIfAny(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    /** Both languages of a text: {@code key} and {@code key_en}. */
    public Words words(String key) {
        return new Words(text(key), textOrNone(key + "_en"));
    }

    public Words wordsOrNone(String key) {
        return has(key) ? words(key) : new Words("", "");
    }

    public List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(present(key) instanceof List<?> list)) {
            throw malformed(key, Expected.LIST);
        }
        return list.stream().map(value -> Objects.toString(value, "").strip()).toList();
    }

    /** The entry under the key; without entries when it is not there. */
    public Entry entry(String key) {
        return has(key) ? nested(key, present(key)) : new Entry(file, at(key), Map.of());
    }

    /** The list of entries under the key; empty when it is not there. */
    public List<Entry> entries(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(present(key) instanceof List<?> list)) {
            throw malformed(key, Expected.LIST);
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            entries.add(nested(key + "[" + (index + 1) + "]", list.get(index)));
        }
        return entries;
    }

    /** What to throw when the value under the key is not as expected. */
    public MalformedRule malformed(String key, Expected expected) {
        return new MalformedRule(file, at(key), Objects.toString(values.get(key), ""), expected);
    }

    @SuppressWarnings("unchecked") // every map comes from YAML, whose keys RuleReader has made texts
    private Entry nested(String key, @Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? new Entry(file, at(key), (Map<String, Object>) map)
                : fail(key, Expected.ENTRY);
    }

    private Object present(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw malformed(key, Expected.PRESENT);
        }
        return value;
    }

    private <T> T fail(String key, Expected expected) {
        throw malformed(key, expected);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
