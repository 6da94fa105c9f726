package guatu.delivery.store;

import guatu.delivery.chart.LatestRecord;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest records, across initiatives. */
@Repository
public class LatestRecordRows {

    private final JdbcClient jdbc;

    LatestRecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest records on initiatives that the person may see. */
    public List<LatestRecord> latest(Sight sight, AsOf asOf, int most) {
        return jdbc.sql("""
                        select i.code, i.name, a.name as activity_name, p.kind, p.percent, p.forecast_finish, p.note,
                               p.occurred_on, p.recorded_at, w.display_name as recorded_by,
                               (select count(*) from evidence_file f where f.progress_id = p.id) as files
                        from progress p
                        join initiative i on i.id = p.initiative_id
                        left join activity a on a.id = p.activity_id
                        join person w on w.id = p.recorded_by
                        where p.occurred_on <= :day and p.recorded_at < :known and %s
                          and not exists (select 1 from progress s where s.supersedes = p.id and s.recorded_at < :known)
                        order by p.recorded_at desc, p.id desc
                        limit :most
                        """.formatted(sight.sql()))
                .params(sight.parameters())
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("most", most)
                .query((row, number) -> new LatestRecord(
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("activity_name")),
                        row.getString("kind"),
                        Optional.ofNullable(row.getBigDecimal("percent")),
                        InitiativeTable.day(row, "forecast_finish"),
                        row.getString("note"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by"),
                        row.getInt("files")))
                .list();
    }
}
