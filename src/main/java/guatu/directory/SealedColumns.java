package guatu.directory;

import java.util.List;

/** What a room keeps sealed. Each room that seals contributes one bean. */
public record SealedColumns(List<SealedColumn> columns) {

    public SealedColumns {
        columns = List.copyOf(columns);
    }

    public static SealedColumns of(SealedColumn... columns) {
        return new SealedColumns(List.of(columns));
    }
}
