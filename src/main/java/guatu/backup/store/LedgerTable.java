package guatu.backup.store;

import java.util.List;

/** @param columns all of them, in the table's order */
public record LedgerTable(String name, List<String> columns) {

    public LedgerTable {
        columns = List.copyOf(columns);
    }

    /** Name and columns as they stand in a COPY statement. */
    String quoted() {
        return quoted(name) + " ("
                + String.join(", ", columns.stream().map(LedgerTable::quoted).toList()) + ")";
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
