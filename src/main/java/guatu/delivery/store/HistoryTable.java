package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.reading.HistoryEntry;
import guatu.delivery.reading.HistoryEntry.Confirmation;
import guatu.delivery.reading.HistoryEntry.EvidenceFile;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads every progress record of an initiative, superseded ones too, as known on a day. */
@Repository
public class HistoryTable {

    private final JdbcClient jdbc;

    HistoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest recorded first; files are read apart. */
    public List<HistoryEntry> records(UUID initiativeId, AsOf asOf) {
        return jdbc.sql("""
                        select p.*, a.name as activity_name, w.display_name as recorded_by_name, s.id as superseded_by,
                               c.decision, c.note as decision_note, c.decided_at, d.display_name as decided_by_name
                        from progress p
                        join person w on w.id = p.recorded_by
                        left join activity a on a.id = p.activity_id
                        left join progress s on s.supersedes = p.id and s.recorded_at < :known
                        left join progress_confirmation c on c.progress_id = p.id and c.decided_at < :known
                        left join person d on d.id = c.decided_by
                        where p.initiative_id = :initiative and p.occurred_on <= :day and p.recorded_at < :known
                        order by p.recorded_at desc, p.id desc
                        """)
                .param("initiative", initiativeId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query(HistoryTable::read)
                .list();
    }

    public List<EvidenceFile> files(UUID initiativeId, AsOf asOf) {
        return jdbc.sql("""
                        select f.id, f.progress_id, f.name, f.media_type, f.size_bytes
                        from evidence_file f join progress p on p.id = f.progress_id
                        where f.initiative_id = :initiative and f.recorded_at < :known and p.occurred_on <= :day
                        order by f.recorded_at desc, f.id desc
                        """)
                .param("initiative", initiativeId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new EvidenceFile(
                        row.getObject("id", UUID.class),
                        row.getObject("progress_id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes")))
                .list();
    }

    private static HistoryEntry read(ResultSet row, int number) throws SQLException {
        return new HistoryEntry(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("activity_id", UUID.class)),
                Objects.requireNonNullElse(row.getString("activity_name"), ""),
                row.getString("kind"),
                Optional.ofNullable(row.getBigDecimal("percent")),
                day(row, "forecast_finish"),
                row.getString("note"),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("occurred_precision"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by_name"),
                Optional.ofNullable(row.getObject("supersedes", UUID.class)),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                confirmation(row),
                row.getString("source"),
                List.of());
    }

    private static Optional<Confirmation> confirmation(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? Optional.empty()
                : Optional.of(new Confirmation(
                        decision,
                        row.getString("decision_note"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by_name")));
    }
}
