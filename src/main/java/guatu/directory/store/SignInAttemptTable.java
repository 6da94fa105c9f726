package guatu.directory.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins that failed, and those under way, which count until they are known to have succeeded. */
@Repository
public class SignInAttemptTable {

    private final JdbcClient jdbc;

    SignInAttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Failures, and attempts not yet decided, by the name and by the address under any name. */
    public record Count(long failedOfName, long underWayOfName, long failedOfAddress, long underWayOfAddress) {}

    /** Attempts by one name, and from one address, come one after the other until the transaction ends. */
    public void queue(String username, String address) {
        lock(1, username);
        lock(2, address);
    }

    private void lock(int kind, String value) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || :value, :kind))")
                .param("kind", kind)
                .param("value", value)
                .query((row, number) -> true)
                .single();
    }

    /** @param abandoned one under way since before then will not end any more: it counts as failed */
    public Count count(String username, String address, Instant since, Instant abandoned) {
        return jdbc.sql("""
                        select count(*) filter (where username = :username and (not pending or occurred_at < :abandoned)) as failed_of_name,
                               count(*) filter (where username = :username and pending and occurred_at >= :abandoned) as under_way_of_name,
                               count(*) filter (where address = :address and (not pending or occurred_at < :abandoned)) as failed_of_address,
                               count(*) filter (where address = :address and pending and occurred_at >= :abandoned) as under_way_of_address
                        from sign_in_failure
                        where (username = :username or address = :address) and occurred_at > :since
                        """)
                .param("username", username)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .param("abandoned", Timestamp.from(abandoned))
                .query((row, number) -> new Count(
                        row.getLong("failed_of_name"),
                        row.getLong("under_way_of_name"),
                        row.getLong("failed_of_address"),
                        row.getLong("under_way_of_address")))
                .single();
    }

    public void begin(UUID id, String username, String address, Instant at) {
        jdbc.sql("""
                        insert into sign_in_failure (id, username, address, occurred_at, pending)
                        values (:id, :username, :address, :at, true)
                        """)
                .param("id", id)
                .param("username", username)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void failed(UUID id) {
        jdbc.sql("update sign_in_failure set pending = false where id = :id")
                .param("id", id)
                .update();
    }

    /** The attempt was right: neither it nor earlier failures of the name count any more. */
    public void forget(UUID id, String username) {
        jdbc.sql("delete from sign_in_failure where id = :id or (username = :username and not pending)")
                .param("id", id)
                .param("username", username)
                .update();
    }

    public void forgetBefore(Instant instant) {
        jdbc.sql("delete from sign_in_failure where occurred_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
