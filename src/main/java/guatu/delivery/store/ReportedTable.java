package guatu.delivery.store;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.Progress.Recorder;
import guatu.delivery.ReportedItem;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.database.KeyArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records as lines of somebody's work. */
@Repository
public class ReportedTable {

    /** Found first and kept: to order so many joins anew for each question costs the database more than to answer it. */
    private static final String LINES = """
            select p.*, a.name as activity_name, i.code, i.name as initiative_name, w.display_name as recorder,
                   c.note as decision_note
            from found p
            join activity a on a.id = p.activity_id and a.removed_at is null
            join initiative i on i.id = p.initiative_id
            join person w on w.id = p.recorded_by
            left join progress_confirmation c on c.progress_id = p.id
            """;

    private static final String STANDING = "not exists (select 1 from progress s where s.supersedes = p.id)";

    private static final String UNIT = """
            with unit as materialized (
                select id from organisation where path <@ any(cast(:confirm as ltree[]))
            )
            """;

    private static final String AMONG_FEW = UNIT + """
            , mine as materialized (
                select id from initiative where organisation_id in (select id from unit)
                union
                select initiative_id from initiative_joint_unit where organisation_id in (select id from unit)
                union
                select initiative_id from activity_unit where organisation_id in (select id from unit)
            )
            select a.id from activity a join initiative i on i.id = a.initiative_id
            where a.initiative_id in (select id from mine)
              and a.gate and a.actual_finish is not null and not a.verified and a.removed_at is null
              and (a.organisation_id in (select id from unit) or i.organisation_id in (select id from unit)
                   or exists (select 1 from initiative_joint_unit j
                              where j.initiative_id = i.id and j.organisation_id in (select id from unit)))
            order by a.actual_finish limit 2 * :count
            """;

    private static final String AMONG_MANY = UNIT + """
            select a.id from activity a
            where a.gate and a.actual_finish is not null and not a.verified and a.removed_at is null
              and (a.organisation_id in (select id from unit) or (
                  select i.organisation_id in (select id from unit)
                         or exists (select 1 from initiative_joint_unit j
                                    where j.initiative_id = i.id and j.organisation_id in (select id from unit))
                  from initiative i where i.id = a.initiative_id))
            order by a.actual_finish limit 2 * :count
            """;

    /** Some of the gates that wait may be the person's own records, hence twice as many were looked for. */
    private static final String TO_CONFIRM = """
            with found as materialized (
                select p.* from progress p
                where p.activity_id = any(:waiting) and p.kind = 'finished' and p.recorded_by <> :me and %s
            )
            """.formatted(STANDING) + LINES
            + "where c.decision is null order by a.actual_finish, p.recorded_at limit :count";

    private static final String RETURNED =
            """
            with found as materialized (
                select p.* from progress_confirmation back join progress p on p.id = back.progress_id
                where back.recorded_by = :me and back.decision = 'returned' and %s
            )
            """.formatted(STANDING) + LINES + "where a.actual_finish is null order by c.decided_at desc limit :count";

    private static final String RECENT = """
            with found as materialized (
                select p.* from progress p
                where p.recorded_by = :me and %s
                  and exists (select 1 from activity a where a.id = p.activity_id and a.removed_at is null)
                order by p.recorded_at desc, p.id desc limit :count
            )
            """.formatted(STANDING) + LINES + "order by p.recorded_at desc, p.id desc";

    private final JdbcClient jdbc;

    ReportedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finishes of gates that wait for a second person, the longest waiting first. */
    public List<ReportedItem> toConfirm(Viewer viewer, int count) {
        String[] confirm = viewer.paths(Permission.CONFIRM);
        List<UUID> waiting = limited(HeldInitiatives.areMany(jdbc, confirm) ? AMONG_MANY : AMONG_FEW, count)
                .param("confirm", confirm)
                .query(UUID.class)
                .list();
        return limited(TO_CONFIRM, count)
                .param("me", viewer.id())
                .param("waiting", KeyArray.of(waiting))
                .query(ReportedTable::read)
                .list();
    }

    /** What came back to the person and was not reported anew. */
    public List<ReportedItem> returned(UUID personId, int count) {
        return ofPerson(RETURNED, personId, count);
    }

    public List<ReportedItem> recent(UUID personId, int count) {
        return ofPerson(RECENT, personId, count);
    }

    private List<ReportedItem> ofPerson(String sql, UUID personId, int count) {
        return limited(sql, count)
                .param("me", personId)
                .query(ReportedTable::read)
                .list();
    }

    /** A limit that stands in the text lets the database keep a plan; of one that it does not know it expects far more rows. */
    private JdbcClient.StatementSpec limited(String sql, int count) {
        return jdbc.sql(sql.replace(":count", Integer.toString(count)));
    }

    private static ReportedItem read(ResultSet row, int number) throws SQLException {
        return new ReportedItem(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getString("activity_name"),
                new Unit(
                        row.getObject("initiative_id", UUID.class),
                        row.getString("code"),
                        row.getString("initiative_name")),
                ProgressRows.statement(row),
                row.getObject("occurred_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new Recorder(row.getObject("recorded_by", UUID.class), row.getString("recorder")),
                Optional.ofNullable(row.getString("decision_note")));
    }
}
