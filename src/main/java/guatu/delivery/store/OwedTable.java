package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.WorkItem;
import guatu.delivery.WorkItem.Moved;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.database.KeyArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unfinished activities that a person owes: of initiatives that the person owns or records for, and of units. */
@Repository
public class OwedTable {

    private static final String UNIT = """
            with unit as materialized (
                select id from organisation where path <@ any(cast(:record as ltree[]))
            )
            """;

    /** What stands beside those that were found. By their keys PostgreSQL keeps the plan, which takes it longer than the reading. */
    private static final String LINES = """
            select a.id, a.name, a.gate, a.planned_finish, a.planned_precision, a.actual_start, a.percent, a.forecast_finish,
                   i.id as initiative_id, i.code, i.name as initiative_name, o.name as organisation_name,
                   m.finish_before, m.moved_at
            from activity a join initiative i on i.id = a.initiative_id
            join organisation o on o.id = coalesce(a.organisation_id, i.organisation_id)
            left join lateral (select l.finish_before, l.moved_at from activity_moved l
                               where l.activity_id = a.id and l.moved_at >= :movedSince
                               order by l.moved_at desc limit 1) m on true
            where a.id = any(:owed)
            order by a.planned_finish nulls last, i.code, a.position
            limit :count
            """;

    private static final String OF_FEW = (UNIT + """
            , mine as materialized (
                select i.id from initiative i where i.owner_id = :me and i.closed_on is null and %s
                union
                select i.id from initiative i where i.organisation_id in (select id from unit) and i.closed_on is null
                union
                select j.initiative_id from initiative_joint_unit j join initiative i on i.id = j.initiative_id
                where j.organisation_id in (select id from unit) and i.closed_on is null
            )
            (select a.id from activity a join mine on mine.id = a.initiative_id
             where a.actual_finish is null and a.removed_at is null
             order by a.planned_finish nulls last limit :count)
            union
            (select a.id from activity a join initiative i on i.id = a.initiative_id
             where a.organisation_id in (select id from unit) and i.closed_on is null
               and a.actual_finish is null and a.removed_at is null
             order by a.planned_finish nulls last limit :count)
            """).formatted(InitiativeTable.VISIBLE);

    /** Open activities in the order of their dates, until enough are found. The condition is a question about each activity in turn, so that nothing is read beyond the last that is shown. */
    private static final String OF_MANY = (UNIT + """
            select d.id from activity d
            where d.actual_finish is null and d.removed_at is null and (
                select i.closed_on is null
                       and (i.organisation_id in (select id from unit) or d.organisation_id in (select id from unit)
                            or i.id in (select j.initiative_id from initiative_joint_unit j where j.organisation_id in (select id from unit))
                            or i.owner_id = :me and %s)
                from initiative i where i.id = d.initiative_id)
            order by d.planned_finish limit :count
            """).formatted(InitiativeTable.VISIBLE);

    private final JdbcClient jdbc;

    OwedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param movedSince planned dates that were moved since then are told */
    public List<WorkItem> of(Viewer viewer, int count, Instant movedSince) {
        String sql = HeldInitiatives.areMany(jdbc, viewer.paths(Permission.RECORD)) ? OF_MANY : OF_FEW;
        List<UUID> owed = limited(sql, count)
                .param("me", viewer.id())
                .param("record", viewer.paths(Permission.RECORD))
                .param("seen", viewer.paths(Permission.SEE))
                .query(UUID.class)
                .list();
        return limited(LINES, count)
                .param("owed", KeyArray.of(owed))
                .param("movedSince", Timestamp.from(movedSince))
                .query(OwedTable::read)
                .list();
    }

    /** A limit that stands in the text lets the database keep a plan; of one that it does not know it expects far more rows. */
    private JdbcClient.StatementSpec limited(String sql, int count) {
        return jdbc.sql(sql.replace(":count", Integer.toString(count)));
    }

    private static WorkItem read(ResultSet row, int number) throws SQLException {
        Optional<LocalDate> finishBefore = day(row, "finish_before");
        return new WorkItem(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("gate"),
                new Unit(
                        row.getObject("initiative_id", UUID.class),
                        row.getString("code"),
                        row.getString("initiative_name")),
                row.getString("organisation_name"),
                day(row, "planned_finish"),
                Objects.requireNonNullElse(row.getString("planned_precision"), "day"),
                row.getObject("actual_start") != null,
                row.getBigDecimal("percent"),
                day(row, "forecast_finish"),
                Optional.ofNullable(row.getTimestamp("moved_at")).map(at -> new Moved(finishBefore, at.toInstant())));
    }
}
