package guatu.enterprise.store;

import guatu.enterprise.EnterpriseFigure;
import guatu.enterprise.EnterpriseFigures.Entered;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of firms; a row stands while none that was known by then supersedes it. */
@Repository
public class FirmFigureTable {

    private final JdbcClient jdbc;

    FirmFigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest years first. */
    public List<EnterpriseFigure> of(UUID firm, AsOf asOf) {
        return jdbc.sql("""
                        select f.id, f.metric, f.year, f.value, f.unit, f.caliber, f.source, f.supersedes, p.display_name, f.recorded_at
                        from enterprise_figure f join person p on p.id = f.recorded_by
                        where f.enterprise_id = :firm and f.recorded_at < :knownBefore and f.year <= :year
                        and not exists (select 1 from enterprise_figure later
                                        where later.supersedes = f.id and later.recorded_at < :knownBefore)
                        order by f.year desc, f.metric, f.recorded_at, f.id
                        """)
                .param("firm", firm)
                .param("knownBefore", Timestamp.from(asOf.knownBefore()))
                .param("year", asOf.day().getYear())
                .query((row, number) -> new EnterpriseFigure(
                        row.getObject("id", UUID.class),
                        row.getString("metric"),
                        row.getInt("year"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        row.getString("caliber"),
                        row.getString("source"),
                        Optional.ofNullable(row.getObject("supersedes", UUID.class)),
                        row.getString("display_name"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** False when the key has recorded already. */
    public boolean insert(UUID key, UUID firm, Entered entered, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into enterprise_figure (id, enterprise_id, metric, year, value, unit, caliber, source, recorded_by,
                                                       recorded_at, supersedes)
                        select :id, :firm, :metric, :year, :value, :unit, :caliber, :source, :by, :at, cast(:corrects as uuid)
                        where cast(:corrects as uuid) is null
                              or exists (select 1 from enterprise_figure f where f.id = :corrects and f.enterprise_id = :firm)
                        on conflict (id) do nothing
                        """)
                        .param("id", key)
                        .param("firm", firm)
                        .param("metric", entered.metric())
                        .param("year", entered.year())
                        .param("value", entered.value())
                        .param("unit", entered.unit())
                        .param("caliber", entered.caliber())
                        .param("source", entered.source())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("corrects", entered.corrects().orElse(null))
                        .update()
                == 1;
    }
}
