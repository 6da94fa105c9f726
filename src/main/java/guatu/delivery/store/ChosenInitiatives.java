package guatu.delivery.store;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Statements about any number of initiatives, written with {@code = any(:ids)}. One alone is compared by itself: for that
 * PostgreSQL keeps its plan, while for an array it plans anew each time, which takes longer than the reading.
 */
final class ChosenInitiatives {

    private ChosenInitiatives() {}

    static StatementSpec statement(JdbcClient jdbc, String sql, Collection<UUID> ids) {
        return ids.size() == 1
                ? jdbc.sql(sql.replace("= any(:ids)", "= :ids"))
                        .param("ids", ids.iterator().next())
                : jdbc.sql(sql).param("ids", ids.toArray(UUID[]::new));
    }
}
