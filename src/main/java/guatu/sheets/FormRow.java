package guatu.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A row whose cells were read.
 *
 * @param sheet the sheet's name as the file has it
 * @param number the row in the file
 * @param values by column key; a blank cell has none
 * @param given keys of the columns that the file has; what it does not have stays as it is
 */
public record FormRow(String sheet, int number, Map<String, Object> values, Set<String> given) {

    public FormRow {
        values = Map.copyOf(values);
        given = Set.copyOf(given);
    }

    public String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }

    public Optional<UUID> id() {
        return Optional.ofNullable((UUID) values.get("id"));
    }

    public Optional<BigDecimal> number(String key) {
        return Optional.ofNullable((BigDecimal) values.get(key));
    }

    public Optional<LocalDate> day(String key) {
        return Optional.ofNullable((LocalDate) values.get(key));
    }

    public Refusal refusal(FormColumn column, Problem problem, String expected) {
        return new Refusal(sheet, number, column.header(), Values.plain(values.get(column.key())), problem, expected);
    }
}
