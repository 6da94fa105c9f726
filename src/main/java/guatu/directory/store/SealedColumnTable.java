package guatu.directory.store;

import guatu.directory.SealedColumn;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and replaces what is sealed, whichever room it belongs to. */
@Repository
public class SealedColumnTable {

    private final JdbcClient jdbc;

    SealedColumnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Value(UUID id, String sealed) {}

    /**
     * @param again makes the new text out of the sealed one and its place
     * @return how many there were
     */
    public int replaceAll(SealedColumn column, BinaryOperator<String> again) {
        var values = jdbc.sql("select %s as id, %s as sealed from %s where %2$s <> '' order by %1$s for no key update"
                        .formatted(column.id(), column.column(), column.table()))
                .query((row, number) -> new Value(row.getObject("id", UUID.class), row.getString("sealed")))
                .list();
        for (Value value : values) {
            jdbc.sql("update %s set %s = :sealed where %s = :id"
                            .formatted(column.table(), column.column(), column.id()))
                    .param("sealed", again.apply(value.sealed(), column.place() + value.id()))
                    .param("id", value.id())
                    .update();
        }
        return values.size();
    }
}
