package guatu.delivery.store;

import guatu.delivery.planning.PlannedDates;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps from which day to which a planned finish was moved, so that whoever does the work is told. */
@Repository
public class MovedDateTable {

    private final JdbcClient jdbc;

    MovedDateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the dates are written; what does not move is left out. */
    public void record(UUID initiativeId, List<PlannedDates> dates, UUID by, Instant at) {
        jdbc.sql("""
                        insert into activity_moved (activity_id, moved_at, initiative_id, moved_by, finish_before, finish_after)
                        select a.id, :at, a.initiative_id, :by, a.planned_finish, n.finish_on
                        from activity a
                        join unnest(cast(:ids as uuid[]), cast(:finishes as date[])) as n(id, finish_on) on n.id = a.id
                        where a.initiative_id = :initiative and a.planned_finish is distinct from n.finish_on
                        on conflict (activity_id, moved_at) do nothing
                        """)
                .param("initiative", initiativeId)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("ids", dates.stream().map(PlannedDates::activityId).toArray(UUID[]::new))
                .param(
                        "finishes",
                        dates.stream().map(one -> Date.valueOf(one.finish())).toArray(Date[]::new))
                .update();
    }
}
