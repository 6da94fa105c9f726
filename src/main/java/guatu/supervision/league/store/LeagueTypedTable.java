package guatu.supervision.league.store;

import guatu.supervision.league.Typed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers that were typed in or imported, and units that are not compared. */
@Repository
public class LeagueTypedTable {

    private final JdbcClient jdbc;

    LeagueTypedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, UUID table, Typed typed, Instant at, UUID by) {
        jdbc.sql("""
                        insert into league_typed (id, table_id, organisation_id, indicator, part, value, target, source, recorded_at,
                                                  recorded_by)
                        values (:id, :table, :unit, :indicator, :part, :value, :target, :source, :at, :by) on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("table", table)
                .param("unit", typed.unit())
                .param("indicator", typed.indicator())
                .param("part", typed.part())
                .param("value", typed.value())
                .param("target", typed.target().orElse(null))
                .param("source", typed.source())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The latest of each part. */
    public List<Typed> standing(UUID table) {
        return jdbc.sql("""
                        select distinct on (organisation_id, indicator, part) organisation_id, indicator, part, value, target, source
                        from league_typed where table_id = :table
                        order by organisation_id, indicator, part, recorded_at desc, id desc
                        """)
                .param("table", table)
                .query((row, number) -> new Typed(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("indicator"),
                        row.getString("part"),
                        row.getBigDecimal("value"),
                        Optional.ofNullable(row.getBigDecimal("target")),
                        row.getString("source")))
                .list();
    }

    /** @return false when it was excluded already */
    public boolean exclude(UUID table, UUID unit, String reason, Instant at, UUID by) {
        return jdbc.sql("""
                        insert into league_exclusion (table_id, organisation_id, reason, decided_at, decided_by)
                        values (:table, :unit, :reason, :at, :by) on conflict (table_id, organisation_id) do nothing
                        """)
                        .param("table", table)
                        .param("unit", unit)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    public boolean include(UUID table, UUID unit) {
        return jdbc.sql("delete from league_exclusion where table_id = :table and organisation_id = :unit")
                        .param("table", table)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    /** Why units are not compared. */
    public Map<UUID, String> excluded(UUID table) {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("select organisation_id, reason from league_exclusion where table_id = :table")
                .param("table", table)
                .query(row -> {
                    reasons.put(row.getObject("organisation_id", UUID.class), row.getString("reason"));
                });
        return reasons;
    }
}
