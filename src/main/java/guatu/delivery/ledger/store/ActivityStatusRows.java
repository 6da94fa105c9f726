package guatu.delivery.ledger.store;

import guatu.delivery.store.StandingState;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repeats on activities what their records say, after many records came in at once. */
@Repository
public class ActivityStatusRows {

    private final JdbcClient jdbc;

    ActivityStatusRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void refresh(Collection<UUID> activities, LocalDate today, Instant known) {
        jdbc.sql("""
                        update activity a
                        set percent = s.percent, actual_start = s.actual_start, actual_finish = s.actual_finish,
                            forecast_finish = s.forecast_finish, verified = s.verified,
                            first_occurred_on = s.first_occurred_on, last_occurred_on = s.last_occurred_on
                        from (
                        """ + StandingState.OF_ACTIVITIES.formatted("and p.activity_id = any(:activities)") + """
                        ) s
                        where s.activity_id = a.id
                        """)
                .param("activities", activities.toArray(UUID[]::new))
                .param("day", today)
                .param("known", Timestamp.from(known))
                .update();
    }
}
