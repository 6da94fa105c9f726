package guatu.shell.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives up on a database that does not answer while somebody waits for a page: a server that hangs, or a machine that is gone
 * without a word, would otherwise be waited for without an end. The pool takes the limit off when the connection comes back.
 */
final class PromptDataSource extends DelegatingDataSource {

    private static final Duration WAITED_FOR = Duration.ofSeconds(15);

    PromptDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (Waiting.somebody()) {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(WAITED_FOR.toMillis()));
        }
        return connection;
    }
}
