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

    private static final String STANDING = """
            p.occurred_on <= :day and p.recorded_at < :known
            and not exists (select 1 from progress s where s.supersedes = p.id and s.recorded_at < :known)
            """;

    /** Today the latest is what was recorded last; of a past day, whatever was recorded since, what happened last. */
    private static final String RECORDED_LAST = "p.recorded_at desc, p.id desc";

    private static final String HAPPENED_LAST = "p.occurred_on desc, p.recorded_at desc, p.id desc";

    /** Of many initiatives, records are walked from the latest on until enough are found. */
    private static final String AMONG_MANY = """
            select p.* from progress p join initiative i on i.id = p.initiative_id
            where %s and %s order by %s limit :most
            """;

    /** Of a few, the latest of each are compared; as many initiatives as records, the latest changed, hold them all. */
    private static final String AMONG_FEW = """
            select p.* from (
                select one.id from unnest(cast(:named as uuid[])) as one(id) cross join lateral (
                    select p.occurred_on, p.recorded_at, p.id from progress p
                    where p.initiative_id = one.id and %1$s order by %2$s limit 1) as p
                order by %2$s limit :most) as one
            cross join lateral (
                select p.* from progress p
                where p.initiative_id = one.id and %1$s order by %2$s limit :most) as p
            order by %2$s limit :most
            """;

    private static final String LINES = """
            select i.code, i.name, a.name as activity_name, p.kind, p.percent, p.forecast_finish, p.note,
                   p.occurred_on, p.recorded_at, w.display_name as recorded_by,
                   (select count(*) from evidence_file f where f.progress_id = p.id) as files
            from (%s) p
            join initiative i on i.id = p.initiative_id
            left join activity a on a.id = p.activity_id
            join person w on w.id = p.recorded_by
            order by %s
            """;

    private final JdbcClient jdbc;

    LatestRecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest records on initiatives that the person may see. */
    public List<LatestRecord> latest(Sight sight, AsOf asOf, int most) {
        String order = asOf.today() ? RECORDED_LAST : HAPPENED_LAST;
        String found = sight.many()
                ? AMONG_MANY.formatted(sight.sql(), STANDING, order)
                : AMONG_FEW.formatted(STANDING, order);
        return jdbc.sql(LINES.formatted(found, order).replace(":most", Integer.toString(most)))
                .params(sight.parameters())
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
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
