package guatu.supervision.whistle.store;

import guatu.supervision.Unit;
import guatu.supervision.ladder.Pace;
import guatu.supervision.ladder.Rung;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.Standing;
import guatu.supervision.whistle.State;
import guatu.supervision.whistle.Whistle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads whistles out of rows that {@link #COLUMNS} names. */
final class WhistleRows {

    static final String COLUMNS = """
            select w.*, o.code as unit_code, o.name as unit_name, cast(o.path as text) as unit_path, t.code as lead_code,
                   t.name as lead_name, p.display_name as recorder
            from
            """;

    static final String JOINED = """
            join organisation o on o.id = w.organisation_id
            join person p on p.id = w.recorded_by
            left join organisation t on t.id = w.lead_organisation_id
            """;

    private WhistleRows() {}

    static Whistle read(ResultSet row, int number) throws SQLException {
        return new Whistle(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                row.getString("unit_path"),
                subject(row),
                BlockedClass.find(row.getString("blocked_class")).orElseThrow(),
                Pace.find(row.getString("pace")).orElseThrow(),
                row.getString("what"),
                row.getObject("since_on", LocalDate.class),
                cost(row),
                row.getObject("raised_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorder"),
                standing(row),
                row.getInt("version"));
    }

    private static Whistle.Subject subject(ResultSet row) throws SQLException {
        Whistle.Kind kind = Whistle.Kind.of(row.getString("subject_kind"));
        return new Whistle.Subject(
                kind,
                row.getObject(kind == Whistle.Kind.LEAD ? "lead_id" : "initiative_id", UUID.class),
                row.getString("subject_code"),
                row.getString("subject_name"),
                Optional.ofNullable(row.getObject("activity_id", UUID.class)),
                row.getString("activity_name"));
    }

    private static Optional<Whistle.Cost> cost(ResultSet row) throws SQLException {
        Optional<LocalDate> until = day(row, "held_until");
        return until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Whistle.Cost(
                        until.get(),
                        day(row, "promised_on"),
                        day(row, "finish_on"),
                        day(row, "held_finish_on"),
                        number(row, "slip_days"),
                        number(row, "promise_days"),
                        number(row, "chance_before"),
                        number(row, "chance_after"),
                        row.getString("trial").lines().toList()));
    }

    /** Of a whistle or of one of its steps, with the leading unit's code and name beside it. */
    static Standing standing(ResultSet row) throws SQLException {
        Optional<UUID> lead = Optional.ofNullable(row.getObject("lead_organisation_id", UUID.class));
        String code = row.getString("lead_code");
        String name = row.getString("lead_name");
        return new Standing(
                State.find(row.getString("state")).orElseThrow(),
                Rung.find(row.getString("rung")).orElseThrow(),
                lead.map(id -> new Unit(id, code, name)),
                row.getObject("clock_from", LocalDate.class),
                number(row, "limit_days"),
                day(row, "due_on"),
                day(row, "climb_on"),
                row.getBoolean("stopped"),
                row.getInt("climbs"),
                row.getInt("reopened"),
                day(row, "closed_on"));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
