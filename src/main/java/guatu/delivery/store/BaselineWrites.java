package guatu.delivery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Freezes plans. Who may was asked before; the initiative's row is held by the caller, so numbers have no gaps. */
@Repository
public class BaselineWrites {

    private final JdbcClient jdbc;

    BaselineWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Freezes the dates as they stand now. */
    public int freeze(UUID initiativeId, UUID approvedBy, String reason, Instant at) {
        int number = jdbc.sql("""
                        insert into baseline (initiative_id, number, approved_at, approved_by, reason, promised_on)
                        select id, (select coalesce(max(number), 0) + 1 from baseline where initiative_id = :initiative),
                               :at, :approvedBy, :reason, promised_on
                        from initiative where id = :initiative
                        returning number
                        """)
                .param("initiative", initiativeId)
                .param("approvedBy", approvedBy)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into baseline_activity (initiative_id, number, activity_id, start_on, finish_on)
                        select initiative_id, :number, id, planned_start, planned_finish
                        from activity where initiative_id = :initiative and removed_at is null
                        """).param("initiative", initiativeId).param("number", number).update();
        return number;
    }

    /** The latest one's number; empty when nothing was ever frozen. */
    public Optional<Integer> latest(UUID initiativeId) {
        return jdbc.sql("select number from baseline where initiative_id = :initiative order by number desc limit 1")
                .param("initiative", initiativeId)
                .query(Integer.class)
                .optional();
    }
}
