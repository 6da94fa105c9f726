package guatu.supervision.whistle.store;

import guatu.supervision.Unit;
import guatu.supervision.whistle.Meeting;
import guatu.supervision.whistle.Meeting.Decision;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings on whistles with their minutes and decisions. */
@Repository
public class WhistleMeetingTable {

    private final JdbcClient jdbc;

    WhistleMeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had used the key before. */
    public boolean insert(UUID whistleId, Meeting meeting, UUID personId, String requestKey, Instant at) {
        boolean made = jdbc.sql("""
                        insert into whistle_meeting (id, whistle_id, held_on, chaired_by, minutes, recorded_at, recorded_by, request_key)
                        values (:id, :whistle, :held, :chair, :minutes, :at, :person, :key)
                        on conflict (recorded_by, request_key) do nothing
                        """)
                        .param("id", meeting.id())
                        .param("whistle", whistleId)
                        .param("held", meeting.heldOn())
                        .param("chair", meeting.chairedBy())
                        .param("minutes", meeting.minutes())
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", requestKey)
                        .update()
                == 1;
        if (made) {
            meeting.decisions().forEach(decision -> insert(whistleId, meeting.id(), decision));
        }
        return made;
    }

    private void insert(UUID whistleId, UUID meetingId, Decision decision) {
        jdbc.sql("""
                        insert into whistle_decision (id, meeting_id, whistle_id, organisation_id, what, due_on)
                        values (:id, :meeting, :whistle, :unit, :what, :due)
                        """)
                .param("id", decision.id())
                .param("meeting", meetingId)
                .param("whistle", whistleId)
                .param("unit", decision.unit().id())
                .param("what", decision.what())
                .param("due", decision.dueOn())
                .update();
    }

    private record Decided(UUID meetingId, Decision decision) {}

    public List<Meeting> of(UUID whistleId, Instant before) {
        Map<UUID, List<Decided>> decided = jdbc
                .sql("""
                        select d.*, o.code as unit_code, o.name as unit_name
                        from whistle_decision d join organisation o on o.id = d.organisation_id
                        where d.meeting_id in (select m.id from whistle_meeting m where m.whistle_id = :whistle) order by d.id
                        """)
                .param("whistle", whistleId)
                .query((row, number) -> new Decided(
                        row.getObject("meeting_id", UUID.class),
                        new Decision(
                                row.getObject("id", UUID.class),
                                new Unit(
                                        row.getObject("organisation_id", UUID.class),
                                        row.getString("unit_code"),
                                        row.getString("unit_name")),
                                row.getString("what"),
                                row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Decided::meetingId));
        return jdbc.sql("""
                        select * from whistle_meeting where whistle_id = :whistle and recorded_at < :before
                        order by held_on, recorded_at
                        """)
                .param("whistle", whistleId)
                .param("before", Timestamp.from(before))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Meeting(
                            id,
                            row.getObject("held_on", LocalDate.class),
                            row.getString("chaired_by"),
                            row.getString("minutes"),
                            decided.getOrDefault(id, List.of()).stream()
                                    .map(Decided::decision)
                                    .toList());
                })
                .list();
    }
}
