package guatu.delivery.store;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.reading.MoneyYear;
import guatu.delivery.reading.Relations.Membership;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what belongs to an initiative: lists and programmes, joint units, children, money of its years. */
@Repository
public class RelationTable {

    /** What stood on the day, where it changed since. */
    private static final String KEPT = """
            select b.* from initiative_before b where b.initiative_id = :initiative and b.until_at >= :planBefore
            order by b.until_at limit 1
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    RelationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** The lists and programmes that it stood in when the day ended. */
    public List<Membership> memberships(UUID initiativeId, AsOf asOf) {
        return statement("""
                        with kept as (%s),
                        member as (
                            select m.code, m.field from kept, unnest(kept.collections, kept.collection_fields) as m(code, field)
                            union all
                            select collection_code, field from collection_item
                            where initiative_id = :initiative and not exists (select 1 from kept)
                        )
                        select c.code, c.form, c.name, c.name_en, m.field
                        from member m join collection c on c.code = m.code
                        order by c.form, c.code
                        """, initiativeId, asOf)
                .query((row, number) -> new Membership(
                        row.getString("code"),
                        row.getString("form"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("field")))
                .list();
    }

    /** The units that carried it jointly when the day ended. */
    public List<Unit> jointUnits(UUID initiativeId, AsOf asOf) {
        return statement("""
                        with kept as (%s)
                        select o.id, o.code, o.name
                        from organisation o
                        where o.id in (
                            select unnest(kept.joint_units) from kept
                            union all
                            select organisation_id from initiative_joint_unit
                            where initiative_id = :initiative and not exists (select 1 from kept))
                        order by o.path
                        """, initiativeId, asOf).query(RelationTable::unit).list();
    }

    private JdbcClient.StatementSpec statement(String sql, UUID initiativeId, AsOf asOf) {
        return jdbc.sql(sql.formatted(KEPT))
                .param("initiative", initiativeId)
                .param("planBefore", Timestamp.from(asOf.planBefore(zone)));
    }

    /** The children that the person may see. */
    public List<Unit> children(UUID initiativeId, String[] seen) {
        return jdbc.sql("select i.id, i.code, i.name from initiative i where i.parent_id = :initiative and "
                        + InitiativeTable.VISIBLE + " order by i.code")
                .param("initiative", initiativeId)
                .param("seen", seen)
                .query(RelationTable::unit)
                .list();
    }

    /** Years with a plan or with money done, the latest first. */
    public List<MoneyYear> money(UUID initiativeId, AsOf asOf) {
        return jdbc.sql("""
                        with done as (
                            select cast(extract(year from m.occurred_on) as int) as year, m.currency, sum(m.amount) as amount
                            from money_done m
                            where m.initiative_id = :initiative and m.occurred_on <= :day and m.recorded_at < :known
                              and not exists (select 1 from money_done s where s.supersedes = m.id and s.recorded_at < :known)
                            group by 1, 2)
                        select coalesce(p.year, d.year) as year, coalesce(p.currency, d.currency) as currency,
                               p.amount as planned, coalesce(d.amount, 0) as done, coalesce(p.source, '') as source
                        from (select * from %s m where m.initiative_id = :initiative) p
                        full join done d on d.year = p.year and d.currency = p.currency
                        order by 1 desc, 2
                        """.formatted(PlanInForce.moneyPlans(asOf)))
                .param("initiative", initiativeId)
                .param("day", asOf.day())
                .param("planBefore", Timestamp.from(asOf.planBefore(zone)))
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new MoneyYear(
                        row.getInt("year"),
                        row.getString("currency"),
                        Optional.ofNullable(row.getBigDecimal("planned")),
                        row.getBigDecimal("done"),
                        row.getString("source")))
                .list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"));
    }
}
