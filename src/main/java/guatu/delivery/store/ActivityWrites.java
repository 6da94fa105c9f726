package guatu.delivery.store;

import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.planning.PlannedDates;
import guatu.delivery.reading.Link;
import guatu.delivery.store.PlanHistory.LinkKey;
import guatu.scheduling.LinkType;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the activities of a plan. Who may was asked before; the initiative's row is held by the caller. */
@Repository
public class ActivityWrites {

    private final JdbcClient jdbc;
    private final PlanHistory history;

    ActivityWrites(JdbcClient jdbc, PlanHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** While the initiative is set up, at the end of the plan. */
    public void insert(UUID id, UUID initiativeId, PlannedActivity activity) {
        insert(id, initiativeId, activity, null);
    }

    /** Later, at the end of the plan. */
    public void add(UUID id, UUID initiativeId, PlannedActivity activity, Instant at) {
        insert(id, initiativeId, activity, Timestamp.from(at));
    }

    private void insert(UUID id, UUID initiativeId, PlannedActivity activity, @Nullable Timestamp addedAt) {
        jdbc.sql("""
                        insert into activity (id, initiative_id, position, name, kind, gate, stage, weight,
                                              duration_working_days, organisation_id, planned_start, planned_finish,
                                              planned_precision, source, calendar, constraint_kind, constraint_on,
                                              deadline_on, optimistic_working_days, likely_working_days,
                                              pessimistic_working_days, crash_working_days, crash_cost_per_day, category, added_at)
                        values (:id, :initiative,
                                (select coalesce(max(position), 0) + 1 from activity where initiative_id = :initiative),
                                :name, :kind, :gate, :stage, :weight, :duration, :organisation, :start, :finish,
                                :precision, :source, :calendar, :constraint_kind, :constraint_on, :deadline_on,
                                :optimistic_working_days, :likely_working_days, :pessimistic_working_days,
                                :crash_working_days, :crash_cost_per_day, :category, :addedAt)
                        """)
                .params(values(id, activity))
                .param("initiative", initiativeId)
                .param("addedAt", addedAt)
                .update();
    }

    public void update(UUID id, PlannedActivity activity, Instant at) {
        history.keepActivities(List.of(id), at);
        jdbc.sql("""
                        update activity
                        set name = :name, kind = :kind, gate = :gate, stage = :stage, weight = :weight,
                            duration_working_days = :duration, organisation_id = :organisation, planned_start = :start,
                            planned_finish = :finish, planned_precision = :precision, source = :source,
                            calendar = :calendar, constraint_kind = :constraint_kind, constraint_on = :constraint_on,
                            deadline_on = :deadline_on, optimistic_working_days = :optimistic_working_days,
                            likely_working_days = :likely_working_days, pessimistic_working_days = :pessimistic_working_days,
                            crash_working_days = :crash_working_days, crash_cost_per_day = :crash_cost_per_day,
                            category = :category
                        where id = :id
                        """).params(values(id, activity)).update();
        history.dropUnchangedActivities(List.of(id), at);
    }

    /** It leaves the plan; its records stay in the history. */
    public void remove(UUID id, Instant at) {
        jdbc.sql("update activity set removed_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
        history.keepLinksOf(id, at);
        jdbc.sql("delete from activity_link where predecessor_id = :id or successor_id = :id")
                .param("id", id)
                .update();
    }

    /** Puts the plan into this order; what was removed goes to the end. */
    public void reorder(UUID initiativeId, List<UUID> order) {
        List<UUID> removed = jdbc.sql(
                        "select id from activity where initiative_id = :initiative and removed_at is not null order by position")
                .param("initiative", initiativeId)
                .query(UUID.class)
                .list();
        UUID[] ids = Stream.concat(order.stream(), removed.stream()).toArray(UUID[]::new);
        // By way of negative positions, since no two may ever be the same.
        jdbc.sql("""
                        update activity a set position = -n.position
                        from unnest(cast(:ids as uuid[]), cast(:positions as int[])) as n(id, position)
                        where a.id = n.id and a.initiative_id = :initiative
                        """)
                .param("ids", ids)
                .param("positions", IntStream.rangeClosed(1, ids.length).boxed().toArray(Integer[]::new))
                .param("initiative", initiativeId)
                .update();
        jdbc.sql("update activity set position = -position where initiative_id = :initiative and position < 0")
                .param("initiative", initiativeId)
                .update();
    }

    /** New planned dates, to the day. */
    public void reschedule(List<PlannedDates> dates, Instant at) {
        List<UUID> ids = dates.stream().map(PlannedDates::activityId).toList();
        history.keepActivities(ids, at);
        jdbc.sql("""
                        update activity a
                        set planned_start = n.start_on, planned_finish = n.finish_on, planned_precision = 'day'
                        from unnest(cast(:ids as uuid[]), cast(:starts as date[]), cast(:finishes as date[]))
                             as n(id, start_on, finish_on)
                        where a.id = n.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "starts",
                        dates.stream().map(one -> Date.valueOf(one.start())).toArray(Date[]::new))
                .param(
                        "finishes",
                        dates.stream().map(one -> Date.valueOf(one.finish())).toArray(Date[]::new))
                .update();
        history.dropUnchangedActivities(ids, at);
    }

    /** While the initiative is set up. */
    public void link(UUID initiativeId, Link link) {
        put(initiativeId, link, null);
    }

    /** Later; one of the same type between the two is changed. */
    public void link(UUID initiativeId, Link link, Instant at) {
        history.keepLinks(List.of(new LinkKey(link.predecessorId(), link.successorId(), link.typeCode())), at);
        put(initiativeId, link, Timestamp.from(at));
    }

    private void put(UUID initiativeId, Link link, @Nullable Timestamp since) {
        jdbc.sql("""
                        insert into activity_link (initiative_id, predecessor_id, successor_id, link_type, lag_days, lag_unit,
                                                   ground, source, since_at)
                        values (:initiative, :predecessor, :successor, :type, :lag, :unit, :ground, :source, :since)
                        on conflict (predecessor_id, successor_id, link_type)
                        do update set lag_days = excluded.lag_days, lag_unit = excluded.lag_unit, ground = excluded.ground,
                                      source = excluded.source, since_at = excluded.since_at
                        """)
                .param("initiative", initiativeId)
                .param("predecessor", link.predecessorId())
                .param("successor", link.successorId())
                .param("type", link.typeCode())
                .param("lag", link.lagDays())
                .param("unit", link.lagUnit().code())
                .param("ground", link.groundCode())
                .param("source", link.source())
                .param("since", since)
                .update();
    }

    public void unlink(UUID predecessor, UUID successor, LinkType type, Instant at) {
        history.keepLinks(List.of(new LinkKey(predecessor, successor, code(type))), at);
        jdbc.sql("""
                        delete from activity_link
                        where predecessor_id = :predecessor and successor_id = :successor and link_type = :type
                        """)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("type", code(type))
                .update();
    }

    private static String code(LinkType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> values(UUID id, PlannedActivity activity) {
        LocalDate finish = activity.finish().lastDay();
        Map<String, @Nullable Object> values = SchedulingTermsColumns.values(activity.terms());
        values.put("id", id);
        values.put("name", activity.name());
        values.put("kind", activity.type().code());
        values.put("gate", activity.gate());
        values.put("stage", activity.stage());
        values.put("weight", activity.weight());
        values.put("duration", activity.durationWorkingDays());
        values.put("organisation", activity.organisationId().orElse(null));
        values.put("start", activity.start().orElse(null));
        values.put("finish", finish);
        values.put(
                "precision",
                finish == null ? null : activity.finish().precision().code());
        values.put("source", activity.source());
        return values;
    }
}
