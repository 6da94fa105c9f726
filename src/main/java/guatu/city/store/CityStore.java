package guatu.city.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Fills tables by COPY, in the caller's transaction. */
@Repository
public class CityStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    CityStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** True when no office has begun to work in this database. */
    public boolean empty() {
        return jdbc.sql("""
                        select not exists (select from organisation) and not exists (select from person)
                           and not exists (select from initiative) and not exists (select from collection)
                           and not exists (select from industry) and not exists (select from place)
                        """).query(Boolean.class).single();
    }

    /** @return how many rows went into each table */
    public Map<CityTable, Long> copy(CopyBatch batch) {
        Map<CityTable, Long> copied = new EnumMap<>(CityTable.class);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<CityTable, CopyRows> table : batch.rows().entrySet()) {
                copied.put(
                        table.getKey(),
                        copy.copyIn(
                                table.getKey().copyStatement(),
                                new ByteArrayInputStream(table.getValue().bytes())));
            }
            return copied;
        } catch (SQLException | IOException failure) {
            throw new UncheckedIOException(
                    new IOException("COPY of the city failed: " + failure.getMessage(), failure));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Fresh statistics and visibility maps, so that the first page is planned for the real size. Not in a transaction. */
    public void analyze() {
        jdbc.sql("vacuum (analyze)").update();
    }
}
