package guatu.supervision.overview.store;

import guatu.supervision.Unit;
import guatu.supervision.overview.UnitFaults;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the five faults by unit, out of what whistles have recorded. */
@Repository
public class FaultTable {

    private static final String BY_UNIT = """
            with unit as materialized (
                select id, code, name, path from organisation where path <@ any(cast(:paths as ltree[]))
            ),
            fault as (
                select w.lead_organisation_id as unit_id, count(*) filter (where w.climbs >= :slow) as slow, 0 as blocking,
                       count(*) filter (where w.reopened > 0) as superficial, 0 as pushing, 0 as fearful,
                       count(*) filter (where w.state = 'closed' and w.climbs = 0 and w.reopened = 0) as solved
                from whistle w where w.raised_on between :from and :day and w.lead_organisation_id in (select id from unit)
                group by w.lead_organisation_id
                union all
                select u.organisation_id, 0, count(*) filter (where u.part = 'joint' and coalesce(u.finished_on, :day) > u.due_on),
                       0, 0, count(*) filter (where u.part = 'asked' and w.lead_organisation_id is null and w.climbs > 0), 0
                from whistle_unit u join whistle w on w.id = u.whistle_id
                where u.raised_on between :from and :day and u.organisation_id in (select id from unit)
                group by u.organisation_id
                union all
                select d.organisation_id, 0, 0, 0, count(*), 0, 0
                from whistle_dispute d
                where d.decision = 'rejected' and d.decided_on between :from and :day
                  and d.organisation_id in (select id from unit)
                group by d.organisation_id
            )
            select u.id, u.code, u.name, sum(f.slow) as slow, sum(f.blocking) as blocking, sum(f.superficial) as superficial,
                   sum(f.pushing) as pushing, sum(f.fearful) as fearful, sum(f.solved) as solved
            from fault f join unit u on u.id = f.unit_id
            group by u.id, u.code, u.name, u.path order by u.path
            """;

    private final JdbcClient jdbc;

    FaultTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the tree; units without records are left out.
     *
     * @param slowClimbs so many climbs count as slow
     */
    public List<UnitFaults> of(String[] paths, LocalDate from, LocalDate day, int slowClimbs) {
        return jdbc.sql(BY_UNIT)
                .param("paths", paths)
                .param("from", from)
                .param("day", day)
                .param("slow", slowClimbs)
                .query((row, number) -> new UnitFaults(
                        new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
                        row.getInt("slow"),
                        row.getInt("blocking"),
                        row.getInt("superficial"),
                        row.getInt("pushing"),
                        row.getInt("fearful"),
                        row.getInt("solved")))
                .list();
    }
}
