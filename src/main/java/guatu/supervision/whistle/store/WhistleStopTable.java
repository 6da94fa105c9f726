package guatu.supervision.whistle.store;

import guatu.supervision.whistle.Stopped;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times in which clocks stand; of one whistle one at most has no end, which an index decides. */
@Repository
public class WhistleStopTable {

    private final JdbcClient jdbc;

    WhistleStopTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the clock stands already. */
    public boolean begin(UUID id, UUID whistleId, LocalDate from, String reason, UUID personId, Instant at) {
        return jdbc.sql("""
                        insert into whistle_stop (id, whistle_id, from_on, reason, stopped_at, stopped_by)
                        values (:id, :whistle, :from, :reason, :at, :person)
                        on conflict (whistle_id) where ended_at is null do nothing
                        """)
                        .param("id", id)
                        .param("whistle", whistleId)
                        .param("from", from)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .update()
                == 1;
    }

    /**
     * Lets the clock go on; one that began on the day of its end or later has not counted at all.
     *
     * @param through the last day on which it stood
     */
    public boolean end(UUID whistleId, LocalDate through, UUID personId, Instant at) {
        return jdbc.sql("""
                        update whistle_stop set through_on = greatest(from_on, cast(:through as date)), ended_at = :at,
                            ended_by = :person
                        where whistle_id = :whistle and ended_at is null
                        """)
                        .param("through", through)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("whistle", whistleId)
                        .update()
                == 1;
    }

    public List<Stopped> of(UUID whistleId, Instant before) {
        return jdbc.sql("""
                        select s.from_on, s.through_on, s.reason, p.display_name, q.display_name as ender
                        from whistle_stop s join person p on p.id = s.stopped_by left join person q on q.id = s.ended_by
                        where s.whistle_id = :whistle and s.stopped_at < :before order by s.from_on, s.stopped_at
                        """)
                .param("whistle", whistleId)
                .param("before", Timestamp.from(before))
                .query((row, number) -> new Stopped(
                        row.getObject("from_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("through_on", LocalDate.class)),
                        row.getString("reason"),
                        row.getString("display_name"),
                        Optional.ofNullable(row.getString("ender"))))
                .list();
    }
}
