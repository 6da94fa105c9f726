package guatu.sheets;

import java.util.List;

/**
 * A column of a room's form.
 *
 * * @param required its header must stand in the sheet, and every row must have a value
 * @param fixed it is shown for reading and comes from other records: a file that changes it is refused
 */
public record FormColumn(
        String key,
        String header,
        ColumnType type,
        boolean required,
        List<Choice> choices,
        boolean named,
        boolean fixed)
        implements Column {

    public static FormColumn id() {
        return new FormColumn("id", "系统编号", ColumnType.ID, false, List.of(), false, false);
    }

    public static FormColumn of(String key, String header, ColumnType type) {
        return new FormColumn(key, header, type, false, List.of(), false, false);
    }

    public static FormColumn choice(String key, String header, List<Choice> choices) {
        return new FormColumn(key, header, ColumnType.CHOICE, false, choices, false, false);
    }

    public FormColumn must() {
        return new FormColumn(key, header, type, true, choices, named, fixed);
    }

    /** A code, perhaps with a name behind it. */
    public FormColumn withName() {
        return new FormColumn(key, header, type, required, choices, true, fixed);
    }

    public FormColumn onlyShown() {
        return new FormColumn(key, header, type, required, choices, named, true);
    }

    /** The value as people type it, the way an export writes it. */
    public Object shown(Object value) {
        return choices.stream()
                .filter(choice -> choice.code().equals(value))
                .findFirst()
                .<Object>map(Choice::label)
                .orElse(value);
    }
}
