package guatu.sheets;

import java.util.List;
import java.util.Optional;

/**
 * A form of one sheet.
 *
 * @param title the sheet's name
 * @param groupColumn key of the column that rows say in the heading above them (一、…，（一）…) when they leave it blank; empty when
 *     the form has no such headings
 * @param card how one row of it looks as a card; empty when it has none
 */
public record TableForm(String title, List<FormColumn> columns, Optional<String> groupColumn, Optional<FormCard> card) {

    /** A form without headings and cards. */
    public TableForm(String title, List<FormColumn> columns) {
        this(title, columns, Optional.empty(), Optional.empty());
    }

    public TableForm {
        columns = List.copyOf(columns);
    }

    public FormColumn column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title + " has no column " + key));
    }
}
