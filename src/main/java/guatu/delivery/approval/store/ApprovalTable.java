package guatu.delivery.approval.store;

import guatu.calendar.TimeLimit;
import guatu.delivery.approval.ApprovalRecord;
import guatu.delivery.approval.ApprovalRecord.Kind;
import guatu.delivery.approval.TrackedActivity;
import guatu.delivery.approval.TrackedActivity.SourcedLimit;
import guatu.scheduling.parallel.ApprovalClock.LimitKind;
import guatu.scheduling.parallel.ClockStart;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approvals of initiatives and what was recorded of them. Whether the initiative may be seen was asked before. */
@Repository
public class ApprovalTable {

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID initiativeId, TrackedActivity tracked) {
        jdbc.sql("""
                        insert into approval_item (activity_id, initiative_id, template_code, item, review, approval_stage,
                                                   clock_start, statutory_days, statutory_unit, statutory_source,
                                                   promised_days, promised_unit, promised_source,
                                                   internal_days, internal_unit, internal_source)
                        values (:activity, :initiative, :template, :item, :review, :stage, :clock,
                                :statutory_days, :statutory_unit, :statutory_source,
                                :promised_days, :promised_unit, :promised_source,
                                :internal_days, :internal_unit, :internal_source)
                        """).params(values(tracked)).param("initiative", initiativeId).update();
    }

    /** In the order of the plan. */
    public List<TrackedActivity> ofInitiative(UUID initiativeId) {
        return jdbc.sql("""
                        select t.* from approval_item t join activity a on a.id = t.activity_id
                        where t.initiative_id = :initiative and a.removed_at is null
                        order by a.position
                        """)
                .param("initiative", initiativeId)
                .query(ApprovalTable::tracked)
                .list();
    }

    /** As they stood, in the order in which they were recorded. */
    public List<ApprovalRecord> records(UUID initiativeId, AsOf asOf) {
        return jdbc.sql("""
                        select r.id, r.activity_id, r.kind, r.on_day, r.ground, p.display_name
                        from approval_record r join person p on p.id = r.recorded_by
                        where r.initiative_id = :initiative and r.recorded_at < :known
                          and (r.withdrawn_at is null or r.withdrawn_at >= :known)
                          and (r.kind in ('agreed_start', 'extended') or r.on_day <= :day)
                        order by r.recorded_at, r.id
                        """)
                .param("initiative", initiativeId)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("day", asOf.day())
                .query((row, number) -> new ApprovalRecord(
                        row.getObject("id", UUID.class),
                        row.getObject("activity_id", UUID.class),
                        Kind.of(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("ground"),
                        row.getString("display_name")))
                .list();
    }

    public void record(UUID initiativeId, ApprovalRecord made, UUID by, Instant at) {
        jdbc.sql("""
                        insert into approval_record (id, initiative_id, activity_id, kind, on_day, ground, recorded_by, recorded_at)
                        values (:id, :initiative, :activity, :kind, :on, :ground, :by, :at)
                        """)
                .param("id", made.id())
                .param("initiative", initiativeId)
                .param("activity", made.activityId())
                .param("kind", made.kind().code())
                .param("on", made.on())
                .param("ground", made.ground())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when the initiative has no such record that stands. */
    public boolean withdraw(UUID initiativeId, UUID recordId, Instant at) {
        return jdbc.sql("""
                        update approval_record set withdrawn_at = :at
                        where id = :id and initiative_id = :initiative and withdrawn_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("id", recordId)
                        .param("initiative", initiativeId)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(TrackedActivity tracked) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("activity", tracked.activityId());
        values.put("template", tracked.templateCode());
        values.put("item", tracked.item());
        values.put("review", tracked.review());
        values.put("stage", tracked.stage());
        values.put(
                "clock",
                tracked.clockStart()
                        .map(start -> start.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        for (LimitKind kind : LimitKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            SourcedLimit sourced = tracked.limits().get(kind);
            values.put(name + "_days", sourced == null ? null : sourced.limit().days());
            values.put(
                    name + "_unit",
                    sourced == null ? null : sourced.limit().counting().name().toLowerCase(Locale.ROOT));
            values.put(name + "_source", sourced == null ? "" : sourced.source());
        }
        return values;
    }

    private static TrackedActivity tracked(ResultSet row, int number) throws SQLException {
        Map<LimitKind, SourcedLimit> limits = new EnumMap<>(LimitKind.class);
        for (LimitKind kind : LimitKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            String unit = row.getString(name + "_unit");
            if (unit != null) {
                TimeLimit limit = new TimeLimit(
                        row.getInt(name + "_days"), TimeLimit.Counting.valueOf(unit.toUpperCase(Locale.ROOT)));
                limits.put(kind, new SourcedLimit(limit, row.getString(name + "_source")));
            }
        }
        return new TrackedActivity(
                row.getObject("activity_id", UUID.class),
                row.getString("template_code"),
                row.getString("item"),
                row.getBoolean("review"),
                row.getString("approval_stage"),
                Optional.ofNullable(row.getString("clock_start"))
                        .map(start -> ClockStart.valueOf(start.toUpperCase(Locale.ROOT))),
                limits);
    }
}
