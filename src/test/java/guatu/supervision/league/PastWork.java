package guatu.supervision.league;

import guatu.shell.Identifiers;
import guatu.testing.TestInitiative;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Initiatives that stood, and work that was recorded, on days before the clock of a test. */
record PastWork(JdbcClient jdbc, ZoneId zone, UUID recordedBy) {

    void hasStood(LocalDate since, TestInitiative... initiatives) {
        for (TestInitiative one : initiatives) {
            jdbc.sql("update initiative set created_at = :at where id = :id")
                    .param("at", Timestamp.from(since.atStartOfDay(zone).toInstant()))
                    .param("id", one.id())
                    .update();
        }
    }

    void finish(UUID initiative, UUID activity, LocalDate on, LocalDate recordedOn) {
        jdbc.sql("""
                        insert into progress (id, initiative_id, activity_id, kind, occurred_on, recorded_at, recorded_by, request_key)
                        values (:id, :initiative, :activity, 'finished', :on, :at, :by, :key)
                        """)
                .param("id", Identifiers.next())
                .param("initiative", initiative)
                .param("activity", activity)
                .param("on", on)
                .param(
                        "at",
                        Timestamp.from(recordedOn.atTime(10, 0).atZone(zone).toInstant()))
                .param("by", recordedBy)
                .param("key", Identifiers.next().toString())
                .update();
        jdbc.sql("""
                        update activity set actual_start = :on, actual_finish = :on, percent = 100,
                            first_occurred_on = :on, last_occurred_on = :on where id = :id
                        """).param("on", on).param("id", activity).update();
    }
}
