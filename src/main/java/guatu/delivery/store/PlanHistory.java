package guatu.delivery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what stands before it changes, in the transaction of the change. Of two changes at one instant the values before
 * the first are kept: nobody could have seen those in between.
 */
@Repository
public class PlanHistory {

    private static final String KEEP_LINKS = """
            insert into activity_link_before (predecessor_id, successor_id, link_type, until_at, since_at, initiative_id,
                                              lag_days, lag_unit, ground, source)
            select l.predecessor_id, l.successor_id, l.link_type, :until, l.since_at, l.initiative_id, l.lag_days,
                   l.lag_unit, l.ground, l.source
            from activity_link l %s
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PlanHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the units that carry them jointly and the lists that they stand in. */
    public void keepInitiatives(Collection<UUID> ids, Instant until) {
        jdbc.sql("""
                        insert into initiative_before (initiative_id, until_at, %s, joint_units, collections, collection_fields)
                        select i.id, :until, %s,
                               array(select j.organisation_id from initiative_joint_unit j where j.initiative_id = i.id
                                     order by j.organisation_id),
                               array(select m.collection_code from collection_item m where m.initiative_id = i.id
                                     order by m.collection_code),
                               array(select m.field from collection_item m where m.initiative_id = i.id
                                     order by m.collection_code)
                        from initiative i where i.id = any(:ids)
                        on conflict do nothing
                        """.formatted(PlanColumns.INITIATIVE.listed(), PlanColumns.INITIATIVE.of("i")))
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** After the change: what was kept and did not change is let go. */
    public void dropUnchangedInitiatives(Collection<UUID> ids, Instant until) {
        jdbc.sql("""
                        delete from initiative_before b using initiative i
                        where b.initiative_id = any(:ids) and b.until_at = :until and i.id = b.initiative_id
                          and (%s) is not distinct from (%s)
                          and b.joint_units = array(select j.organisation_id from initiative_joint_unit j
                                                    where j.initiative_id = i.id order by j.organisation_id)
                          and b.collections = array(select m.collection_code from collection_item m
                                                    where m.initiative_id = i.id order by m.collection_code)
                          and b.collection_fields = array(select m.field from collection_item m
                                                          where m.initiative_id = i.id order by m.collection_code)
                        """.formatted(PlanColumns.INITIATIVE.of("b"), PlanColumns.INITIATIVE.of("i")))
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", Timestamp.from(until))
                .update();
    }

    public void keepActivities(Collection<UUID> ids, Instant until) {
        jdbc.sql("""
                        insert into activity_before (activity_id, until_at, initiative_id, %s)
                        select a.id, :until, a.initiative_id, %s from activity a where a.id = any(:ids)
                        on conflict do nothing
                        """.formatted(PlanColumns.ACTIVITY.listed(), PlanColumns.ACTIVITY.of("a")))
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** After the change: what was kept and did not change is let go. */
    public void dropUnchangedActivities(Collection<UUID> ids, Instant until) {
        jdbc.sql("""
                        delete from activity_before b using activity a
                        where b.activity_id = any(:ids) and b.until_at = :until and a.id = b.activity_id
                          and (%s) is not distinct from (%s)
                        """.formatted(PlanColumns.ACTIVITY.of("b"), PlanColumns.ACTIVITY.of("a")))
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** What tells a link from the others of its plan. */
    public record LinkKey(UUID predecessorId, UUID successorId, String type) {}

    public void keepLinks(Collection<LinkKey> links, Instant until) {
        keep(
                jdbc.sql(KEEP_LINKS.formatted("""
                                join unnest(cast(:predecessors as uuid[]), cast(:successors as uuid[]), cast(:types as text[]))
                                     as n(predecessor_id, successor_id, link_type)
                                  on n.predecessor_id = l.predecessor_id and n.successor_id = l.successor_id
                                     and n.link_type = l.link_type
                                """))
                        .param(
                                "predecessors",
                                links.stream().map(LinkKey::predecessorId).toArray(UUID[]::new))
                        .param(
                                "successors",
                                links.stream().map(LinkKey::successorId).toArray(UUID[]::new))
                        .param("types", links.stream().map(LinkKey::type).toArray(String[]::new)),
                until);
    }

    /** Every link of an activity. */
    public void keepLinksOf(UUID activity, Instant until) {
        keep(
                jdbc.sql(KEEP_LINKS.formatted("where l.predecessor_id = :activity or l.successor_id = :activity"))
                        .param("activity", activity),
                until);
    }

    private static void keep(JdbcClient.StatementSpec statement, Instant until) {
        statement.param("until", Timestamp.from(until)).update();
    }
}
