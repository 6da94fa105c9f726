package guatu.audit.store;

import guatu.audit.AuditEntry;
import guatu.audit.AuditQuestion;
import guatu.audit.Chain.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds entries again; pages by sequence, newest first. */
@Repository
public class AuditSearch {

    private static final int ROWS_AT_ONCE = 1000;
    private static final String COLUMNS = """
            select sequence, recorded_at, actor_id, actor_name, action, subject_kind, subject_id, subject_name,
                   detail, previous_hash, hash
            from audit_entry
            """;
    // The expression is that of the trigram index, so that any part of any text is found by it.
    private static final String ANYWHERE =
            "(actor_name || ' ' || subject_id || ' ' || subject_name || ' ' || detail) ilike ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<AuditEntry> find(AuditQuestion question, Set<UUID> actors, @Nullable Long before, int limit) {
        return asked(question, actors, before == null ? Long.MAX_VALUE : before, limit)
                .query(AuditSearch::read)
                .list();
    }

    /** To be closed, inside a transaction. */
    public Stream<AuditEntry> stream(AuditQuestion question, Set<UUID> actors) {
        return asked(question, actors, Long.MAX_VALUE, Long.MAX_VALUE)
                .withFetchSize(ROWS_AT_ONCE)
                .query(AuditSearch::read)
                .stream();
    }

    /** From the first entry to the last; to be closed, inside a transaction. */
    public Stream<AuditEntry> chain() {
        return jdbc.sql(COLUMNS + "order by sequence").withFetchSize(ROWS_AT_ONCE).query(AuditSearch::read).stream();
    }

    public Head head() {
        return jdbc.sql("select sequence, hash from audit_head where id = 1")
                .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .single();
    }

    /** Each kind once, found by jumping from one to the next in the index. */
    public List<String> actions() {
        return jdbc.sql("""
                        with recursive kind as (
                            (select action from audit_entry order by action limit 1)
                            union all
                            select (select e.action from audit_entry e where e.action > kind.action order by e.action limit 1)
                            from kind where kind.action is not null
                        )
                        select action from kind where action is not null order by action
                        """).query(String.class).list();
    }

    private StatementSpec asked(AuditQuestion question, Set<UUID> actors, long before, long limit) {
        StringBuilder sql = new StringBuilder(COLUMNS)
                .append("where sequence < :before and (actor_id is null or actor_id = any(:actors))");
        if (!question.actor().isEmpty()) {
            sql.append(" and actor_name ilike :actor and ").append(ANYWHERE).append(":actor");
        }
        if (!question.action().isEmpty()) {
            sql.append(" and action = :action");
        }
        if (!question.subject().isEmpty()) {
            sql.append(" and (subject_id ilike :subject or subject_name ilike :subject) and ")
                    .append(ANYWHERE)
                    .append(":subject");
        }
        if (!question.text().isEmpty()) {
            sql.append(" and ").append(ANYWHERE).append(":text");
        }
        if (question.from() != null) {
            sql.append(" and recorded_at >= :from");
        }
        if (question.to() != null) {
            sql.append(" and recorded_at < :until");
        }
        return jdbc.sql(sql.append(" order by sequence desc limit :limit").toString())
                .param("before", before)
                .param("actors", actors.toArray(UUID[]::new))
                .param("actor", part(question.actor()))
                .param("action", question.action())
                .param("subject", part(question.subject()))
                .param("text", part(question.text()))
                .param("from", question.from() == null ? null : startOf(question.from()))
                .param(
                        "until",
                        question.to() == null ? null : startOf(question.to().plusDays(1)))
                .param("limit", limit);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("subject_name"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
