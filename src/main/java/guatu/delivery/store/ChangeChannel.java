package guatu.delivery.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL's NOTIFY carries word of a change to every node. The channel is the schema's own, so that two cities in one
 * database don't hear each other.
 */
@Component
public class ChangeChannel {

    private static final int WAIT_MILLISECONDS = 1_000;

    /** A line that is silent for so many waits is tried: one whose other end is gone without a word is silent too. */
    private static final int SILENT_WAITS = 10;

    private static final int ANSWER_MILLISECONDS = 5_000;

    /** A notification holds less than 8,000 bytes; paths are ASCII. */
    private static final int LONGEST = 7_900;

    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    ChangeChannel(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Every unit that carries one of the initiatives is named, for whoever sees only that one. */
    public void tell(Collection<UUID> initiativeIds) {
        List<String> paths = jdbc.sql("""
                        select distinct o.path::text as path from organisation o
                        where o.id in (select organisation_id from initiative where id = any(:ids)
                                       union select organisation_id from initiative_joint_unit where initiative_id = any(:ids))
                        order by path
                        """)
                .param("ids", initiativeIds.toArray(UUID[]::new))
                .query(String.class)
                .list();
        for (String payload : together(paths)) {
            jdbc.sql("select pg_notify('guatu_' || current_schema(), :paths)::text")
                    .param("paths", payload)
                    .query(String.class)
                    .single();
        }
    }

    /** As many paths in one notification as it holds. */
    static List<String> together(List<String> paths) {
        List<String> payloads = new ArrayList<>();
        StringBuilder payload = new StringBuilder();
        for (String path : paths) {
            if (payload.length() + path.length() >= LONGEST) {
                payloads.add(payload.toString());
                payload.setLength(0);
            }
            payload.append(payload.isEmpty() ? "" : SEPARATOR).append(path);
        }
        if (!payload.isEmpty()) {
            payloads.add(payload.toString());
        }
        return payloads;
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
                        for (String path : one.getParameter().split(SEPARATOR)) {
                            hear.accept(path);
                        }
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
