package guatu.shell.database;

import guatu.shell.IdempotentRequests.Answer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys that writes from outside came with, and what was answered. */
@Repository
public class IdempotentRequestTable {

    private final JdbcClient jdbc;

    IdempotentRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the key is there; waits while another transaction is about to put it there */
    public boolean begin(UUID personId, String key, String hash, Instant at) {
        return jdbc.sql("""
                        insert into idempotent_request (person_id, key, request_hash, received_at)
                        values (:person, :key, :hash, :at)
                        on conflict do nothing
                        """)
                        .param("person", personId)
                        .param("key", key)
                        .param("hash", hash)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public void complete(UUID personId, String key, Answer answer) {
        jdbc.sql("""
                        update idempotent_request set status = :status, location = :location, body = :body
                        where person_id = :person and key = :key
                        """)
                .param("person", personId)
                .param("key", key)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("body", answer.body())
                .update();
    }

    /** @return empty when the key stands for another content */
    public Optional<Answer> find(UUID personId, String key, String hash) {
        return jdbc.sql("""
                        select status, location, body from idempotent_request
                        where person_id = :person and key = :key and request_hash = :hash
                        """)
                .param("person", personId)
                .param("key", key)
                .param("hash", hash)
                .query((row, number) ->
                        new Answer(row.getInt("status"), row.getString("location"), row.getString("body")))
                .optional();
    }

    public void forgetBefore(Instant instant) {
        jdbc.sql("delete from idempotent_request where received_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
