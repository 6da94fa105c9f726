package guatu.directory.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that make the first administrator; only their hashes. */
@Repository
public class SetupLinkTable {

    private final JdbcClient jdbc;

    SetupLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new link takes the place of those that were printed before and not used. */
    public void replace(String hash, Instant at) {
        jdbc.sql("delete from setup_link where used_at is null").update();
        jdbc.sql("insert into setup_link (token_hash, created_at) values (:hash, :at)")
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
    }

    public boolean open(String hash) {
        return jdbc.sql("select count(*) from setup_link where token_hash = :hash and used_at is null")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return true for the one who used it first */
    public boolean use(String hash, Instant at) {
        return jdbc.sql("update setup_link set used_at = :at where token_hash = :hash and used_at is null")
                        .param("at", Timestamp.from(at))
                        .param("hash", hash)
                        .update()
                > 0;
    }
}
