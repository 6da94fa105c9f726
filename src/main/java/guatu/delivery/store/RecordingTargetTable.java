package guatu.delivery.store;

import guatu.delivery.Activity;
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

    /** True when one of {@code activity a} of {@code initiative i}'s units stands below a path of the parameter. */
    private static final String HELD = """
            exists (select 1 from organisation o
                    where o.path <@ any(cast(:%s as ltree[]))
                      and (o.id = i.organisation_id or o.id = a.organisation_id
                           or exists (select 1 from initiative_joint_unit j
                                      where j.initiative_id = i.id and j.organisation_id = o.id)))
            """;

    private static final String SELECT = """
            select i.id, i.code, i.name, u.id as unit_id, u.code as unit_code, u.name as unit_name,
                   %s as may_record, %s as may_confirm, %s as may_plan
            from activity a join initiative i on i.id = a.initiative_id join organisation u on u.id = i.organisation_id
            where a.id = :activity and a.removed_at is null and %s
            """.formatted(
            HELD.formatted("record"), HELD.formatted("confirm"), HELD.formatted("plan"), HELD.formatted("seen"));

    private final JdbcClient jdbc;
    private final ActivityTable activities;

    RecordingTargetTable(JdbcClient jdbc, ActivityTable activities) {
        this.jdbc = jdbc;
        this.activities = activities;
    }

    public Optional<RecordingTarget> find(Viewer viewer, UUID activityId) {
        return activities.byId(activityId).flatMap(activity -> find(viewer, activity));
    }

    private Optional<RecordingTarget> find(Viewer viewer, Activity activity) {
        return jdbc.sql(SELECT)
                .param("activity", activity.id())
                .param("seen", viewer.paths(Permission.SEE))
                .param("record", viewer.paths(Permission.RECORD))
                .param("confirm", viewer.paths(Permission.CONFIRM))
                .param("plan", viewer.paths(Permission.PLAN))
                .query((row, number) -> new RecordingTarget(
                        activity,
                        new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
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
