package guatu.supervision.whistle.store;

import guatu.supervision.Unit;
import guatu.supervision.whistle.Dispute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disputes of dispatches. */
@Repository
public class WhistleDisputeTable {

    private final JdbcClient jdbc;

    WhistleDisputeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the unit has disputed this whistle before. */
    public boolean insert(UUID id, UUID whistleId, UUID unitId, String reason, UUID personId, Instant at) {
        return jdbc.sql("""
                        insert into whistle_dispute (id, whistle_id, organisation_id, reason, recorded_at, recorded_by)
                        values (:id, :whistle, :unit, :reason, :at, :person)
                        on conflict (whistle_id, organisation_id) do nothing
                        """)
                        .param("id", id)
                        .param("whistle", whistleId)
                        .param("unit", unitId)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** False when it was decided already. */
    public boolean decide(UUID id, boolean upheld, String reason, UUID personId, LocalDate today, Instant at) {
        return jdbc.sql("""
                        update whistle_dispute set decision = :decision, decision_reason = :reason, decided_on = :today,
                            decided_at = :at, decided_by = :person
                        where id = :id and decided_at is null
                        """)
                        .param("decision", upheld ? "upheld" : "rejected")
                        .param("reason", reason)
                        .param("today", today)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("id", id)
                        .update()
                == 1;
    }

    public List<Dispute> of(UUID whistleId, Instant before) {
        return jdbc.sql("""
                        select d.*, o.code as unit_code, o.name as unit_name, p.display_name, q.display_name as decider
                        from whistle_dispute d join organisation o on o.id = d.organisation_id
                        join person p on p.id = d.recorded_by left join person q on q.id = d.decided_by
                        where d.whistle_id = :whistle and d.recorded_at < :before order by d.recorded_at
                        """)
                .param("whistle", whistleId)
                .param("before", Timestamp.from(before))
                .query(WhistleDisputeTable::read)
                .list();
    }

    private static Dispute read(ResultSet row, int number) throws SQLException {
        Optional<Timestamp> decidedAt = Optional.ofNullable(row.getTimestamp("decided_at"));
        boolean upheld = "upheld".equals(row.getString("decision"));
        String reason = row.getString("decision_reason");
        String decider = row.getString("decider");
        return new Dispute(
                row.getObject("id", UUID.class),
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("display_name"),
                decidedAt.map(at -> new Dispute.Decision(upheld, reason, at.toInstant(), decider)));
    }
}
