package guatu.promotion.store;

import guatu.promotion.Stage;
import guatu.promotion.promise.Done;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that say what became of promises: payments, deeds, an initiative's money, a firm's figures, a deal's stages. */
@Repository
public class PromiseFactTable {

    private static final String STANDING_DONE = """
            and f.recorded_at < :known and not exists
                (select 1 from promise_fulfilment s where s.supersedes = f.id and s.recorded_at < :known)
            """;

    private final JdbcClient jdbc;

    PromiseFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owner the promise or the deal that it counts for */
    public record Spent(UUID owner, LocalDate on, BigDecimal amount, String currency, String source, String code) {}

    /** @param unit as it was recorded: CNY, 万元, 人 */
    public record FirmFigure(
            UUID lead,
            String metric,
            int year,
            BigDecimal value,
            String unit,
            String caliber,
            String source,
            String firmCode) {}

    public record Entered(UUID lead, Stage stage, LocalDate on) {}

    /** What was paid or done for these promises; rows that were replaced are left out, and so are those of nothing. */
    public List<Spent> done(Collection<UUID> promises, AsOf asOf) {
        return jdbc.sql("""
                        select f.promise_id, f.occurred_on, f.amount, f.source, l.code from promise_fulfilment f
                        join promise p on p.id = f.promise_id join lead l on l.id = p.lead_id
                        where f.promise_id = any(:promises) and f.amount > 0
                        """ + STANDING_DONE + " order by f.occurred_on, f.id")
                .param("promises", promises.toArray(UUID[]::new))
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new Spent(
                        row.getObject("promise_id", UUID.class),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        "",
                        row.getString("source"),
                        row.getString("code")))
                .list();
    }

    /** Every row of one promise, the latest first. */
    public List<Done.Recorded> rows(UUID promise, AsOf asOf) {
        return jdbc.sql("""
                        select f.*, p.display_name, d.name as file_name, s.id is not null as superseded
                        from promise_fulfilment f join person p on p.id = f.recorded_by
                        left join lead_file d on d.id = f.file_id
                        left join promise_fulfilment s on s.supersedes = f.id and s.recorded_at < :known
                        where f.promise_id = :promise and f.recorded_at < :known
                        order by f.occurred_on desc, f.recorded_at desc, f.id desc
                        """)
                .param("promise", promise)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query(PromiseFactTable::row)
                .list();
    }

    /** Money done of the initiatives that these deals became, where the person may see. */
    public List<Spent> spent(Collection<UUID> leads, String[] paths, AsOf asOf) {
        return jdbc.sql("""
                        select l.id, m.occurred_on, m.amount, m.currency, m.source, i.code
                        from lead l join initiative i on i.id = l.initiative_id
                        join organisation o on o.id = i.organisation_id
                        join money_done m on m.initiative_id = i.id
                        where l.id = any(:leads) and o.path <@ any(cast(:paths as ltree[])) and m.recorded_at < :known
                        and not exists (select 1 from money_done s where s.supersedes = m.id and s.recorded_at < :known)
                        order by m.occurred_on, m.id
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .param("paths", paths)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new Spent(
                        row.getObject("id", UUID.class),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("source"),
                        row.getString("code")))
                .list();
    }

    /** Figures of the deals' firms under these names, where the person may see what the registry's keeper knows. */
    public List<FirmFigure> figures(Collection<UUID> leads, Collection<String> metrics, String[] paths, AsOf asOf) {
        return jdbc.sql("with firm as (" + DealFirmTable.FIRMS + """
                         where l.id = any(:leads))
                        select firm.lead_id, f.metric, f.year, f.value, f.unit, f.caliber, f.source, e.code
                        from firm join enterprise e on e.id = firm.enterprise_id
                        join organisation k on k.id = e.organisation_id
                        join enterprise_figure f on f.enterprise_id = e.id
                        where k.path <@ any(cast(:paths as ltree[])) and f.metric = any(:metrics) and f.recorded_at < :known
                        and not exists (select 1 from enterprise_figure s where s.supersedes = f.id and s.recorded_at < :known)
                        order by f.year, f.recorded_at, f.id
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .param("metrics", metrics.toArray(String[]::new))
                .param("paths", paths)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new FirmFigure(
                        row.getObject("lead_id", UUID.class),
                        row.getString("metric"),
                        row.getInt("year"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        row.getString("caliber"),
                        row.getString("source"),
                        row.getString("code")))
                .list();
    }

    /** When these deals first entered a stage that they have not left backwards since. */
    public List<Entered> entered(Collection<UUID> leads, AsOf asOf) {
        return jdbc.sql("""
                        select s.lead_id, s.stage, min(s.occurred_on) as entered_on from lead_step s
                        where s.lead_id = any(:leads) and s.kind in ('entered', 'advanced') and s.recorded_at < :known
                        and not exists (select 1 from lead_step r
                                        where r.lead_id = s.lead_id and r.kind = 'returned' and r.number > s.number
                                        and r.occurred_on <= :day and r.recorded_at < :known)
                        group by s.lead_id, s.stage
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new Entered(
                        row.getObject("lead_id", UUID.class),
                        Stage.of(row.getString("stage")),
                        row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    private static Done.Recorded row(ResultSet row, int number) throws SQLException {
        return new Done.Recorded(
                row.getObject("id", UUID.class),
                new Done(
                        row.getObject("occurred_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("note"),
                        row.getString("source"),
                        Optional.ofNullable(row.getObject("file_id", UUID.class)),
                        Optional.ofNullable(row.getObject("supersedes", UUID.class))),
                LeadRows.text(row, "file_name"),
                row.getBoolean("superseded"),
                row.getString("display_name"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
