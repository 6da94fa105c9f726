package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.Activity;
import guatu.delivery.Activity.Plan;
import guatu.delivery.Activity.Status;
import guatu.delivery.Activity.Type;
import guatu.delivery.Initiative.Unit;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the activities of a plan as they stand today. Whether the initiative may be seen was asked before. */
@Repository
public class ActivityTable {

    private static final String SELECT = """
            select a.*, o.code as organisation_code, o.name as organisation_name
            from activity a left join organisation o on o.id = a.organisation_id
            """;

    private static final String AS_OF =
            """
            select a.id, a.initiative_id, a.position, a.name, a.kind, a.gate, a.stage, a.weight, a.duration_working_days,
                   a.organisation_id, a.planned_start, a.planned_finish, a.planned_precision, a.statutory_on, a.source,
                   a.calendar, a.constraint_kind, a.constraint_on, a.deadline_on, a.optimistic_working_days,
                   a.likely_working_days, a.pessimistic_working_days, a.crash_working_days, a.crash_cost_per_day, a.category,
                   coalesce(s.percent, 0) as percent, s.actual_start, s.actual_finish, s.forecast_finish,
                   coalesce(s.verified, false) as verified, s.last_occurred_on,
                   o.code as organisation_code, o.name as organisation_name
            from activity a
            left join organisation o on o.id = a.organisation_id
            left join (%s) s on s.activity_id = a.id
            where a.initiative_id = :initiative and (a.removed_at is null or a.removed_at >= :known)
            order by a.position
            """.formatted(StandingState.OF_ACTIVITIES.formatted("and p.initiative_id = :initiative"));

    private final JdbcClient jdbc;

    ActivityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Activity> ofInitiative(UUID initiativeId) {
        return jdbc.sql(SELECT + "where a.initiative_id = :initiative and a.removed_at is null order by a.position")
                .param("initiative", initiativeId)
                .query(ActivityTable::read)
                .list();
    }

    /** As of a day: the plan of now without what was removed by then, the status from the records. */
    public List<Activity> ofInitiative(UUID initiativeId, AsOf asOf) {
        return jdbc.sql(AS_OF)
                .param("initiative", initiativeId)
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query(ActivityTable::read)
                .list();
    }

    public Optional<Activity> byId(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id and a.removed_at is null")
                .param("id", id)
                .query(ActivityTable::read)
                .optional();
    }

    private static Activity read(ResultSet row, int number) throws SQLException {
        UUID organisationId = row.getObject("organisation_id", UUID.class);
        return new Activity(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                Type.of(row.getString("kind")),
                row.getBoolean("gate"),
                row.getString("stage"),
                row.getBigDecimal("weight"),
                row.getInt("duration_working_days"),
                organisationId == null
                        ? Optional.empty()
                        : Optional.of(new Unit(
                                organisationId,
                                row.getString("organisation_code"),
                                row.getString("organisation_name"))),
                new Plan(
                        day(row, "planned_start"),
                        day(row, "planned_finish"),
                        Objects.requireNonNullElse(row.getString("planned_precision"), "day")),
                day(row, "statutory_on"),
                row.getString("source"),
                SchedulingTermsColumns.read(row),
                new Status(
                        row.getBigDecimal("percent"),
                        day(row, "actual_start"),
                        day(row, "actual_finish"),
                        day(row, "forecast_finish"),
                        row.getBoolean("verified"),
                        day(row, "last_occurred_on")));
    }
}
