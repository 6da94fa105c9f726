package guatu.supervision.whistle.store;

import guatu.supervision.Unit;
import guatu.supervision.whistle.Participant;
import guatu.supervision.whistle.Participant.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that have to do with whistles. */
@Repository
public class WhistleUnitTable {

    private final JdbcClient jdbc;

    WhistleUnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a unit into a part; one that has another part already changes over, the whistler stays the whistler. */
    public void put(UUID whistleId, UUID unitId, Part part, LocalDate raisedOn, Instant at) {
        put(whistleId, unitId, part, "", null, raisedOn, at);
    }

    /** A unit joins, or is given another task. */
    public void join(UUID whistleId, UUID unitId, String task, LocalDate dueOn, LocalDate raisedOn, Instant at) {
        put(whistleId, unitId, Part.JOINT, task, dueOn, raisedOn, at);
    }

    private void put(
            UUID whistleId,
            UUID unitId,
            Part part,
            String task,
            @Nullable LocalDate dueOn,
            LocalDate raisedOn,
            Instant at) {
        jdbc.sql("""
                        insert into whistle_unit (whistle_id, organisation_id, part, task, due_on, raised_on, recorded_at)
                        values (:whistle, :unit, :part, :task, :due, :raisedOn, :at)
                        on conflict (whistle_id, organisation_id) do update
                        set part = excluded.part, task = excluded.task, due_on = excluded.due_on, finished_on = null,
                            finished_note = ''
                        where whistle_unit.part <> 'whistler'
                        """)
                .param("whistle", whistleId)
                .param("unit", unitId)
                .param("part", part.code())
                .param("task", task)
                .param("due", dueOn)
                .param("raisedOn", raisedOn)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it has no unfinished part. */
    public boolean finish(UUID whistleId, UUID unitId, String note, LocalDate today) {
        return jdbc.sql("""
                        update whistle_unit set finished_on = :today, finished_note = :note
                        where whistle_id = :whistle and organisation_id = :unit and part = 'joint' and finished_on is null
                        """)
                        .param("today", today)
                        .param("note", note)
                        .param("whistle", whistleId)
                        .param("unit", unitId)
                        .update()
                == 1;
    }

    /** False when the unit has used its dispute already. */
    public boolean useDispute(UUID whistleId, UUID unitId) {
        return jdbc.sql("""
                        update whistle_unit set disputed = true
                        where whistle_id = :whistle and organisation_id = :unit and not disputed
                        """).param("whistle", whistleId).param("unit", unitId).update() == 1;
    }

    /** The whistler first, then who leads. */
    public List<Participant> of(UUID whistleId) {
        return jdbc.sql("""
                        select u.*, o.code as unit_code, o.name as unit_name, cast(o.path as text) as unit_path
                        from whistle_unit u join organisation o on o.id = u.organisation_id
                        where u.whistle_id = :whistle
                        order by case u.part when 'whistler' then 0 when 'lead' then 1 when 'joint' then 2 when 'asked' then 3
                                 else 4 end, u.recorded_at, o.code
                        """)
                .param("whistle", whistleId)
                .query(WhistleUnitTable::read)
                .list();
    }

    private static Participant read(ResultSet row, int number) throws SQLException {
        return new Participant(
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                row.getString("unit_path"),
                Part.of(row.getString("part")),
                row.getString("task"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("finished_on", LocalDate.class)),
                row.getString("finished_note"),
                row.getBoolean("disputed"));
    }
}
