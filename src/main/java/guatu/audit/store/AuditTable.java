package guatu.audit.store;

import guatu.audit.AuditEntry;
import guatu.audit.Chain.Head;
import guatu.audit.Trail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain's rows; the head's row lock puts concurrent entries in one order. */
@Repository
public class AuditTable {

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Links entries in their order; each is made out of the end of the chain before it. */
    public void append(List<Function<Head, AuditEntry>> forges) {
        Head head = jdbc.sql("select sequence, hash from audit_head where id = 1 for update")
                .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .single();
        for (Function<Head, AuditEntry> forge : forges) {
            AuditEntry entry = forge.apply(head);
            append(entry);
            head = new Head(entry.sequence(), entry.hash());
        }
    }

    private void append(AuditEntry entry) {
        jdbc.sql("""
                        with head as (
                            update audit_head set sequence = :sequence, hash = :hash where id = 1 returning id
                        )
                        insert into audit_entry (sequence, recorded_at, actor_id, actor_name, action, subject_kind,
                                                 subject_id, subject_name, detail, previous_hash, hash)
                        values (:sequence, :recordedAt, :actorId, :actorName, :action, :subjectKind,
                                :subjectId, :subjectName, :detail, :previousHash, :hash)
                        """)
                .param("sequence", entry.sequence())
                .param("recordedAt", Timestamp.from(entry.recordedAt()))
                .param("actorId", entry.actorId())
                .param("actorName", entry.actorName())
                .param("action", entry.action())
                .param("subjectKind", entry.subjectKind())
                .param("subjectId", entry.subjectId())
                .param("subjectName", entry.subjectName())
                .param("detail", entry.detail())
                .param("previousHash", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    public List<AuditEntry> latestOf(String subjectKind, String subjectId, Instant before, int limit) {
        return jdbc.sql("""
                        select * from audit_entry
                        where subject_kind = :kind and subject_id = :id and recorded_at < :before
                        order by sequence desc limit :limit
                        """)
                .param("kind", subjectKind)
                .param("id", subjectId)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> new AuditEntry(
                        row.getLong("sequence"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("subject_name"),
                        row.getString("detail"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    /** The sequence of the newest entry of that part; 0 when there is none. */
    public long newestOf(Trail trail) {
        return switch (trail) {
            case PROMOTION -> newestOf("promotion");
            case SUPERVISION -> newestOf("supervision");
            case FIGURES -> newestOf("figures");
            case INITIATIVES -> newestOfInitiatives();
        };
    }

    private long newestOf(String room) {
        return jdbc.sql("select coalesce(max(sequence), 0) from audit_entry where split_part(action, '.', 1) = :room")
                .param("room", room)
                .query(Long.class)
                .single();
    }

    private long newestOfInitiatives() {
        return jdbc.sql("""
                        select coalesce(max(sequence), 0) from audit_entry
                        where split_part(action, '.', 1) in ('city', 'delivery', 'directory')
                          and action not like 'delivery.progress.%' and action not like 'directory.session.%'
                        """).query(Long.class).single();
    }
}
