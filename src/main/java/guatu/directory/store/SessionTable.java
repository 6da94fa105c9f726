package guatu.directory.store;

import guatu.directory.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sessions as Spring Session keeps them. Outside of this class one is named by its row's key: the session's own id opens
 * the session and leaves the database for nobody.
 */
@Repository
public class SessionTable {

    private static final String COLUMNS = """
            select s.primary_id, s.principal_name, p.display_name, s.creation_time, s.last_access_time
            from spring_session s
            join person p on p.username = s.principal_name
            join organisation o on o.id = p.organisation_id
            """;

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Session> of(String username, Instant now) {
        return jdbc.sql(COLUMNS + """
                        where s.principal_name = :username and s.expiry_time > :now order by s.last_access_time desc
                        """)
                .param("username", username)
                .param("now", now.toEpochMilli())
                .query(SessionTable::read)
                .list();
    }

    /** Of people in the organisations below the paths; the ones used last first. */
    public List<Session> below(String[] paths, Instant now, int limit) {
        return jdbc.sql(COLUMNS + """
                        where o.path <@ any(cast(:paths as ltree[])) and s.expiry_time > :now
                        order by s.last_access_time desc limit :limit
                        """)
                .param("paths", paths)
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query(SessionTable::read)
                .list();
    }

    public Optional<Session> byKey(String[] paths, String key) {
        return jdbc.sql(COLUMNS + "where o.path <@ any(cast(:paths as ltree[])) and s.primary_id = :key")
                .param("paths", paths)
                .param("key", key)
                .query(SessionTable::read)
                .optional();
    }

    public Optional<String> keyOf(@Nullable String sessionId) {
        return jdbc.sql("select primary_id from spring_session where session_id = cast(:id as char(36))")
                .param("id", sessionId)
                .query(String.class)
                .optional();
    }

    /** When a session's use was last stored; empty when there is no such session. */
    public Optional<Instant> lastStoredUse(String sessionId) {
        return jdbc.sql("select last_access_time from spring_session where session_id = cast(:id as char(36))")
                .param("id", sessionId)
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    public int end(String username, String key) {
        return jdbc.sql("delete from spring_session where principal_name = :username and primary_id = :key")
                .param("username", username)
                .param("key", key)
                .update();
    }

    /** @param except the key of the one that stays; empty for none */
    public int endAll(String username, String except) {
        return jdbc.sql("delete from spring_session where principal_name = :username and primary_id <> :except")
                .param("username", username)
                .param("except", except)
                .update();
    }

    private static Session read(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("primary_id"),
                row.getString("principal_name"),
                row.getString("display_name"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")));
    }
}
