package guatu.audit.store;

import guatu.audit.Verification;
import guatu.audit.Verification.Broken;
import guatu.audit.Verification.Fault;
import guatu.audit.Verification.Intact;
import guatu.audit.VerificationRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Verifications and how far they are; one runs at a time. */
@Repository
public class VerificationTable {

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when one is running already */
    public boolean begin(UUID id, String by, long total, Instant at) {
        return jdbc.sql("""
                        insert into audit_verification (id, begun_at, begun_by, advanced_at, total, state)
                        values (:id, :at, :by, :at, :total, 'running')
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("total", total)
                        .update()
                == 1;
    }

    /** Seen by others at once, whatever transaction is around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void advance(UUID id, long done, Instant at) {
        jdbc.sql("update audit_verification set done = :done, advanced_at = :at where id = :id and state = 'running'")
                .param("id", id)
                .param("done", done)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void finish(UUID id, Verification outcome, Instant at) {
        switch (outcome) {
            case Intact(long entries, String headHash) -> finish(id, "intact", entries, null, "", headHash, at);
            case Broken(long sequence, Fault fault, String expected, String found) ->
                finish(id, "broken", sequence, fault.name(), expected, found, at);
        }
    }

    /** Of those that run, the ones that have not advanced since then were broken off. */
    public void giveUp(Instant notSince, Instant at) {
        jdbc.sql("""
                        update audit_verification set state = 'failed', finished_at = :at
                        where state = 'running' and advanced_at < :since
                        """)
                .param("at", Timestamp.from(at))
                .param("since", Timestamp.from(notSince))
                .update();
    }

    public void fail(UUID id, Instant at) {
        jdbc.sql(
                        "update audit_verification set state = 'failed', finished_at = :at where id = :id and state = 'running'")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    public Optional<VerificationRun> latest() {
        return jdbc.sql("select * from audit_verification order by begun_at desc, id desc limit 1")
                .query(VerificationTable::read)
                .optional();
    }

    private void finish(
            UUID id, String state, long sequence, @Nullable String fault, String expected, String found, Instant at) {
        jdbc.sql("""
                        update audit_verification
                        set state = :state, sequence = :sequence, fault = :fault, expected = :expected, found = :found, finished_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("sequence", sequence)
                .param("fault", fault)
                .param("expected", expected)
                .param("found", found)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static VerificationRun read(ResultSet row, int number) throws SQLException {
        return new VerificationRun(
                row.getObject("id", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getString("begun_by"),
                row.getLong("total"),
                row.getLong("done"),
                outcome(row),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }

    private static Optional<Verification> outcome(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "intact" -> Optional.of(new Intact(row.getLong("sequence"), row.getString("found")));
            case "broken" ->
                Optional.of(new Broken(
                        row.getLong("sequence"),
                        Fault.valueOf(row.getString("fault")),
                        row.getString("expected"),
                        row.getString("found")));
            default -> Optional.empty();
        };
    }
}
