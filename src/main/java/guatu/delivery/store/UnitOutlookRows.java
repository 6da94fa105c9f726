package guatu.delivery.store;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.MovedDate;
import guatu.delivery.appraisal.PromiseOutlook;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How units' open promises look, and which dates were moved by whose people. */
@Repository
public class UnitOutlookRows {

    private static final String UNITS =
            "unnest(cast(:orgs as uuid[]), cast(:units as uuid[])) as m(organisation_id, unit_id)";

    private final JdbcClient jdbc;

    UnitOutlookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of today. */
    public List<PromiseOutlook> outlooks(ComparedUnits units) {
        return bound("""
                        select m.unit_id, count(*) as open, sum(g.probability) as expected,
                               count(*) filter (where g.probability < 0.5) as unlikely
                        from initiative_light g join %s on m.organisation_id = g.organisation_id
                        where g.probability is not null and not g.finished group by m.unit_id
                        """.formatted(UNITS), units)
                .query((row, number) -> new PromiseOutlook(
                        row.getObject("unit_id", UUID.class),
                        row.getLong("open"),
                        row.getBigDecimal("expected"),
                        row.getLong("unlikely")))
                .list();
    }

    /** The latest first. */
    public List<MovedDate> moved(ComparedUnits units, Instant from, Instant over, String[] paths, int most) {
        return bound("""
                        select i.code, i.name, a.name as what, v.finish_before, v.finish_after, v.moved_at, u.name as by_unit,
                               array(select distinct r.role from role_grant r where r.person_id = p.id order by r.role) as roles
                        from activity_moved v join activity a on a.id = v.activity_id
                        join initiative i on i.id = v.initiative_id join organisation o on o.id = i.organisation_id
                        join %s on m.organisation_id = i.organisation_id
                        join person p on p.id = v.moved_by join organisation u on u.id = p.organisation_id
                        where v.moved_at >= :from and v.moved_at < :over and v.finish_before is not null
                          and o.path <@ any(cast(:paths as ltree[]))
                        order by v.moved_at desc, i.code, a.position limit :most
                        """.formatted(UNITS), units)
                .param("from", Timestamp.from(from))
                .param("over", Timestamp.from(over))
                .param("paths", paths)
                .param("most", most)
                .query((row, number) -> new MovedDate(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("what"),
                        Objects.requireNonNull(row.getObject("finish_before", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("finish_after", LocalDate.class)),
                        row.getTimestamp("moved_at").toInstant(),
                        row.getString("by_unit"),
                        texts(row.getArray("roles"))))
                .list();
    }

    private StatementSpec bound(String sql, ComparedUnits units) {
        return AppraisalRows.units(jdbc.sql(sql), units);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
