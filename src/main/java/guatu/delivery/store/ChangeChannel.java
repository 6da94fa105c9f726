package guatu.delivery.store;

import guatu.delivery.InitiativeChanged;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL's NOTIFY carries word of a change to every node, at commit and not before. The channel is the schema's own,
 * so that two cities in one database don't hear each other.
 */
@Component
public class ChangeChannel {

    private static final int WAIT_MILLISECONDS = 1_000;

    /** A line that is silent for so many waits is tried: one whose other end is gone without a word is silent too. */
    private static final int SILENT_WAITS = 10;

    private static final int ANSWER_MILLISECONDS = 5_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    ChangeChannel(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Every unit that carries the initiative is named, for whoever sees only that one. */
    @EventListener
    public void tell(InitiativeChanged change) {
        jdbc.sql("""
                        select o.path::text from organisation o
                        where o.id in (select organisation_id from initiative where id = :id
                                       union select organisation_id from initiative_joint_unit where initiative_id = :id)
                        """)
                .param("id", change.initiativeId())
                .query(String.class)
                .list()
                .forEach(this::tell);
    }

    private void tell(String path) {
        jdbc.sql("select pg_notify('guatu_' || current_schema(), :path)::text")
                .param("path", path)
                .query(String.class)
                .single();
    }

    /**
     * Hears changes until told to stop; the path of the organisation concerned is handed over.
     *
     * @param listening is told when every change from then on will be heard
     */
    public void listen(Runnable listening, Consumer<String> hear, BooleanSupplier goOn) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            String schema = connection.getSchema();
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLISECONDS);
            statement.execute("listen \"guatu_" + schema.replace("\"", "\"\"") + "\"");
            PGConnection postgres = connection.unwrap(PGConnection.class);
            listening.run();
            int silent = 0;
            while (goOn.getAsBoolean()) {
                PGNotification[] heard = postgres.getNotifications(WAIT_MILLISECONDS);
                silent = heard == null ? silent + 1 : 0;
                if (heard != null) {
                    for (PGNotification one : heard) {
                        hear.accept(one.getParameter());
                    }
                } else if (silent % SILENT_WAITS == 0) {
                    statement.execute("select 1");
                }
            }
            statement.execute("unlisten *");
        } catch (SQLException lost) {
            throw new SQLExceptionSubclassTranslator().translate("listen", null, lost);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
