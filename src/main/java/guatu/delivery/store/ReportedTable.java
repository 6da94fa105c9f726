package guatu.delivery.store;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.Progress.Recorder;
import guatu.delivery.ReportedItem;
import guatu.directory.Permission;
import guatu.directory.Viewer;
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

    private static final String SELECT = """
            select p.*, a.name as activity_name, i.code, i.name as initiative_name, w.display_name as recorder,
                   c.note as decision_note
            from progress p
            join activity a on a.id = p.activity_id and a.removed_at is null
            join initiative i on i.id = p.initiative_id
            join person w on w.id = p.recorded_by
            left join progress_confirmation c on c.progress_id = p.id
            where not exists (select 1 from progress s where s.supersedes = p.id)
            """;

    /** The gates that wait are found first, along their index; some may be the person's own records, hence twice as many. */
    private static final String TO_CONFIRM = """
            with unit as materialized (
                select id from organisation where path <@ any(cast(:confirm as ltree[]))
            ), waiting as materialized (
                select a.id from activity a
                where a.gate and a.actual_finish is not null and not a.verified and a.removed_at is null
                  and (a.organisation_id in (select id from unit) or (
                      select i.organisation_id in (select id from unit)
                             or exists (select 1 from initiative_joint_unit j
                                        where j.initiative_id = i.id and j.organisation_id in (select id from unit))
                      from initiative i where i.id = a.initiative_id))
                order by a.actual_finish limit 2 * :count
            )
            """ + SELECT + """
            and p.activity_id in (select id from waiting) and p.kind = 'finished' and c.decision is null and p.recorded_by <> :me
            order by a.actual_finish, p.recorded_at limit :count
            """;

    /** From the person's records to what was decided on them: going by what was returned lately would read everybody's. */
    private static final String RETURNED = """
            with mine as materialized (select id from progress where recorded_by = :me),
            back as materialized (
                select c.progress_id from mine join progress_confirmation c on c.progress_id = mine.id
                where c.decision = 'returned'
            )
            """ + SELECT + """
            and p.id in (select progress_id from back) and a.actual_finish is null
            order by c.decided_at desc limit :count
            """;

    private static final String RECENT =
            SELECT + "and p.recorded_by = :me order by p.recorded_at desc, p.id desc limit :count";

    private final JdbcClient jdbc;

    ReportedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finishes of gates that wait for a second person, the longest waiting first. */
    public List<ReportedItem> toConfirm(Viewer viewer, int count) {
        return jdbc.sql(TO_CONFIRM)
                .param("me", viewer.id())
                .param("confirm", viewer.paths(Permission.CONFIRM))
                .param("count", count)
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
        return jdbc.sql(sql)
                .param("me", personId)
                .param("count", count)
                .query(ReportedTable::read)
                .list();
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
