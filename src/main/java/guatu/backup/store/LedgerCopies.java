package guatu.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;

/** Whole tables out of the database and into it, by PostgreSQL's own COPY in its text form, in the caller's transaction. */
@Repository
public class LedgerCopies {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    LedgerCopies(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** @return how many rows were written */
    public long out(LedgerTable table, OutputStream stream) throws IOException {
        return copy(manager -> manager.copyOut("copy " + table.quoted() + " to stdout", stream));
    }

    /**
     * @return how many rows were read
     * @throws DataAccessException when they don't fit the table
     */
    public long in(LedgerTable table, InputStream stream) throws IOException {
        return copy(manager -> manager.copyIn("copy " + table.quoted() + " from stdin", stream));
    }

    public boolean isEmpty(LedgerTable table) {
        return jdbc.sql("select 1 from " + table.name() + " limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }

    /** Takes away what a new database has of itself: the beginning of the audit chain and the proof of its key. */
    public void clearBeginnings() {
        jdbc.sql("delete from audit_head").update();
        jdbc.sql("delete from personal_data_key").update();
    }

    /** The known text that personal data in this database was sealed with; empty in a database that never started. */
    public Optional<String> sealedText() {
        return jdbc.sql("select sealed from personal_data_key")
                .query(String.class)
                .optional();
    }

    /** So that the first page after a restore is planned as well as the last before the backup. */
    public void analyse(LedgerTable table) {
        jdbc.sql("analyze " + table.name()).update();
    }

    private interface Copying {
        long with(CopyManager manager) throws SQLException, IOException;
    }

    private long copy(Copying copying) throws IOException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return copying.with(connection.unwrap(PGConnection.class).getCopyAPI());
        } catch (SQLException failure) {
            throw new SQLExceptionSubclassTranslator().translate("copy", null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
