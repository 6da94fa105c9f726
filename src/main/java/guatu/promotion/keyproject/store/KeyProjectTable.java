package guatu.promotion.keyproject.store;

import guatu.promotion.keyproject.Rating;
import guatu.promotion.keyproject.Rating.Grade;
import guatu.promotion.keyproject.YearTarget;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Targets and ratings of key projects; rows are only added. */
@Repository
public class KeyProjectTable {

    private final JdbcClient jdbc;

    KeyProjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(UUID id, UUID leadId, YearTarget target, UUID by, String requestKey, Instant at) {
        return jdbc.sql("""
                        insert into key_project_target (id, lead_id, year, physical_target, leader_post, recorded_at, recorded_by,
                                                        request_key)
                        values (:id, :lead, :year, :target, :leader, :at, :by, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("year", target.year())
                        .param("target", target.physicalTarget())
                        .param("leader", target.leaderPost())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** False when the person had used the key before. */
    public boolean insert(UUID id, UUID leadId, Rating rating, UUID by, String requestKey, Instant at) {
        return jdbc.sql("""
                        insert into key_project_rating (id, lead_id, year, department, grade, comment, rated_on, recorded_at,
                                                        recorded_by, request_key)
                        values (:id, :lead, :year, :department, :grade, :comment, :day, :at, :by, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("year", rating.year())
                        .param("department", rating.department())
                        .param("grade", rating.grade().name())
                        .param("comment", rating.comment())
                        .param("day", rating.ratedOn())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    public List<YearTarget.Recorded> targets(UUID leadId, AsOf asOf) {
        return jdbc.sql("""
                        select distinct on (t.year) t.*, p.display_name from key_project_target t join person p on p.id = t.recorded_by
                        where t.lead_id = :lead and t.recorded_at < :known
                        order by t.year desc, t.recorded_at desc, t.id desc
                        """)
                .param("lead", leadId)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> new YearTarget.Recorded(
                        new YearTarget(
                                row.getInt("year"), row.getString("physical_target"), row.getString("leader_post")),
                        row.getString("display_name"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    public List<Rating.Recorded> ratings(UUID leadId, AsOf asOf) {
        return jdbc.sql("""
                        select distinct on (r.year, r.department) r.*, p.display_name
                        from key_project_rating r join person p on p.id = r.recorded_by
                        where r.lead_id = :lead and r.recorded_at < :known and r.rated_on <= :day
                        order by r.year desc, r.department, r.recorded_at desc, r.id desc
                        """)
                .param("lead", leadId)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("day", asOf.day())
                .query((row, number) -> new Rating.Recorded(
                        new Rating(
                                row.getInt("year"),
                                row.getString("department"),
                                Grade.valueOf(row.getString("grade")),
                                row.getString("comment"),
                                row.getObject("rated_on", LocalDate.class)),
                        row.getString("display_name"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
