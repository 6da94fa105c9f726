package guatu.supervision.whistle.store;

import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.supervision.Unit;
import guatu.supervision.whistle.Standing;
import guatu.supervision.whistle.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of whistles: written with the standing that they lead to, read as a timeline. */
@Repository
public class WhistleStepTable {

    private final JdbcClient jdbc;

    WhistleStepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that is about to be kept. */
    public record NewStep(
            UUID whistleId,
            int number,
            Step.Kind kind,
            Optional<UUID> organisationId,
            String note,
            LocalDate today,
            Instant at,
            Optional<UUID> personId,
            String ruleVersion) {}

    /** False when somebody else stepped in between: then nothing was changed. */
    public boolean move(UUID whistleId, int seenVersion, Standing next) {
        return jdbc.sql("""
                        update whistle set state = :state, rung = :rung, lead_organisation_id = :lead, clock_from = :clockFrom,
                            limit_days = :limit, due_on = :due, climb_on = :climb, stopped = :stopped, climbs = :climbs,
                            reopened = :reopened, closed_on = :closed, version = version + 1
                        where id = :whistle and version = :seen
                        """)
                        .params(values(next))
                        .param("whistle", whistleId)
                        .param("seen", seenVersion)
                        .update()
                == 1;
    }

    public void append(NewStep step, Standing after) {
        jdbc.sql("""
                        insert into whistle_step (id, whistle_id, number, kind, organisation_id, note, occurred_on, recorded_at,
                            recorded_by, rule_version, state, rung, lead_organisation_id, clock_from, limit_days, due_on, climb_on,
                            stopped, climbs, reopened, closed_on)
                        values (:id, :whistle, :number, :kind, :organisation, :note, :today, :at, :person, :rule, :state, :rung,
                            :lead, :clockFrom, :limit, :due, :climb, :stopped, :climbs, :reopened, :closed)
                        """)
                .params(values(after))
                .param("id", Identifiers.next())
                .param("whistle", step.whistleId())
                .param("number", step.number())
                .param("kind", step.kind().code())
                .param("organisation", step.organisationId().orElse(null))
                .param("note", step.note())
                .param("today", step.today())
                .param("at", Timestamp.from(step.at()))
                .param("person", step.personId().orElse(null))
                .param("rule", step.ruleVersion())
                .update();
    }

    /** The first first. */
    public List<Step> of(UUID whistleId, AsOf asOf) {
        return jdbc.sql("""
                        select s.*, u.code as unit_code, u.name as unit_name, l.code as lead_code, l.name as lead_name,
                               p.display_name
                        from whistle_step s
                        left join organisation u on u.id = s.organisation_id
                        left join organisation l on l.id = s.lead_organisation_id
                        left join person p on p.id = s.recorded_by
                        where s.whistle_id = :whistle and s.occurred_on <= :day and s.recorded_at < :before
                        order by s.number
                        """)
                .param("whistle", whistleId)
                .param("day", asOf.day())
                .param("before", Timestamp.from(asOf.knownBefore()))
                .query(WhistleStepTable::read)
                .list();
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        Optional<UUID> unit = Optional.ofNullable(row.getObject("organisation_id", UUID.class));
        String code = row.getString("unit_code");
        String name = row.getString("unit_name");
        return new Step(
                row.getInt("number"),
                Step.Kind.of(row.getString("kind")),
                unit.map(id -> new Unit(id, code, name)),
                row.getString("note"),
                row.getObject("occurred_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getString("display_name")),
                row.getString("rule_version"),
                WhistleRows.standing(row));
    }

    static Map<String, @Nullable Object> values(Standing standing) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("state", standing.state().code());
        values.put("rung", standing.rung().code());
        values.put("lead", standing.lead().map(Unit::id).orElse(null));
        values.put("clockFrom", standing.clockFrom());
        values.put("limit", standing.limit().orElse(null));
        values.put("due", standing.dueOn().orElse(null));
        values.put("climb", standing.climbsOn().orElse(null));
        values.put("stopped", standing.stopped());
        values.put("climbs", standing.climbs());
        values.put("reopened", standing.reopened());
        values.put("closed", standing.closedOn().orElse(null));
        return values;
    }
}
