package guatu.delivery.store;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.RecordingTarget;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds an activity through the rights of the person who wants to work on it. */
@Repository
public class RecordingTargetTable {

    private static final String HELD = "exists (select 1 from held where held.path <@ any(cast(:%s as ltree[])))";

    /** Rights are held in the initiative's unit, in the activity's, or in a joint one: few paths, each found by its key. */
    private static final String SELECT = """
            with target as (
                select a.*, d.code as organisation_code, d.name as organisation_name, d.path as doing_path,
                       i.code as initiative_code, i.name as initiative_name,
                       u.id as unit_id, u.code as unit_code, u.name as unit_name, u.path as unit_path
                from activity a join initiative i on i.id = a.initiative_id join organisation u on u.id = i.organisation_id
                left join organisation d on d.id = a.organisation_id
                where a.id = :activity and a.removed_at is null
            ), held as (
                select unit_path as path from target
                union all
                select doing_path from target
                union all
                select o.path from target t join initiative_joint_unit j on j.initiative_id = t.initiative_id
                join organisation o on o.id = j.organisation_id
            )
            select target.*, %s as may_record, %s as may_confirm, %s as may_plan from target where %s
            """.formatted(
            HELD.formatted("record"), HELD.formatted("confirm"), HELD.formatted("plan"), HELD.formatted("seen"));

    private final JdbcClient jdbc;

    RecordingTargetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RecordingTarget> find(Viewer viewer, UUID activityId) {
        return jdbc.sql(SELECT)
                .param("activity", activityId)
                .param("seen", viewer.paths(Permission.SEE))
                .param("record", viewer.paths(Permission.RECORD))
                .param("confirm", viewer.paths(Permission.CONFIRM))
                .param("plan", viewer.paths(Permission.PLAN))
                .query((row, number) -> new RecordingTarget(
                        ActivityTable.read(row, number),
                        new Unit(
                                row.getObject("initiative_id", UUID.class),
                                row.getString("initiative_code"),
                                row.getString("initiative_name")),
                        new Unit(
                                row.getObject("unit_id", UUID.class),
                                row.getString("unit_code"),
                                row.getString("unit_name")),
                        row.getBoolean("may_record"),
                        row.getBoolean("may_confirm"),
                        row.getBoolean("may_plan")))
                .optional();
    }

    /** Puts those who record on one initiative at the same time one after the other, until the transaction ends. */
    public void lock(UUID initiativeId) {
        jdbc.sql("select id from initiative where id = :initiative for no key update")
                .param("initiative", initiativeId)
                .query(UUID.class)
                .single();
    }
}
