package guatu.supervision.league.store;

import guatu.supervision.league.Objection;
import guatu.supervision.league.Objection.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections to previews and what was decided; rows are only added. */
@Repository
public class LeagueObjectionTable {

    private final JdbcClient jdbc;

    LeagueObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was raised already: the same form sent twice */
    public boolean insert(UUID id, UUID table, UUID unit, String indicator, String text, Instant at, UUID by) {
        return jdbc.sql("""
                        insert into league_objection (id, table_id, organisation_id, indicator, text, raised_at, raised_by)
                        values (:id, :table, :unit, :indicator, :text, :at, :by) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("table", table)
                        .param("unit", unit)
                        .param("indicator", indicator)
                        .param("text", text)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** @return false when it was decided already */
    public boolean decide(UUID objection, boolean upheld, String note, Instant at, UUID by) {
        return jdbc.sql("""
                        insert into league_decision (objection_id, upheld, note, decided_at, decided_by)
                        values (:objection, :upheld, :note, :at, :by) on conflict (objection_id) do nothing
                        """)
                        .param("objection", objection)
                        .param("upheld", upheld)
                        .param("note", note)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    public List<Objection> of(UUID table) {
        return jdbc.sql("""
                        select j.id, j.organisation_id, o.code, o.name, j.indicator, j.text, j.raised_at,
                               d.upheld, d.note, d.decided_at, p.display_name as decided_by
                        from league_objection j join organisation o on o.id = j.organisation_id
                        left join league_decision d on d.objection_id = j.id left join person p on p.id = d.decided_by
                        where j.table_id = :table order by j.raised_at, j.id
                        """)
                .param("table", table)
                .query(LeagueObjectionTable::read)
                .list();
    }

    private static Objection read(ResultSet row, int number) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("indicator"),
                row.getString("text"),
                row.getTimestamp("raised_at").toInstant(),
                decidedAt == null
                        ? Optional.empty()
                        : Optional.of(new Decision(
                                row.getBoolean("upheld"),
                                Objects.requireNonNull(row.getString("note")),
                                decidedAt.toInstant(),
                                Objects.requireNonNull(row.getString("decided_by")))));
    }
}
