package guatu.delivery.store;

import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repeats the standing state in the columns of activity and initiative, always computed from all records anew. */
@Repository
public class ActivityStatusTable {

    private static final String RECOMPUTE =
            """
            update activity a
            set actual_start = s.actual_start, actual_finish = s.actual_finish, percent = coalesce(s.percent, 0),
                forecast_finish = s.forecast_finish, verified = coalesce(s.verified, false),
                first_occurred_on = s.first_occurred_on, last_occurred_on = s.last_occurred_on
            from activity one left join (%s) s on s.activity_id = one.id
            where one.id = :activity and a.id = one.id
            """.formatted(StandingState.OF_ACTIVITIES.formatted("and p.activity_id = :activity"));

    private final JdbcClient jdbc;

    ActivityStatusTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void recompute(UUID activityId, AsOf asOf) {
        jdbc.sql(RECOMPUTE)
                .param("activity", activityId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .update();
    }

    /** An initiative has started when its first activity has; one without records keeps the day that the ledger states. */
    public void recomputeStart(UUID initiativeId) {
        jdbc.sql("""
                        update initiative i set started_on = s.started_on
                        from (select min(actual_start) as started_on from activity
                              where initiative_id = :initiative and removed_at is null) s
                        where i.id = :initiative and i.started_on is distinct from s.started_on
                          and exists (select 1 from progress p where p.initiative_id = :initiative
                                      and (p.kind in ('started', 'finished') or p.percent > 0))
                        """).param("initiative", initiativeId).update();
    }
}
