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
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the activities of plans, as they stand or as of a day. Whether the initiative may be seen was asked before. */
@Repository
public class ActivityTable {

    private static final String SELECT = """
            select a.*, o.code as organisation_code, o.name as organisation_name
            from activity a left join organisation o on o.id = a.organisation_id
            """;

    private static final String AS_OF = """
            select a.*, coalesce(s.percent, 0) as percent, s.actual_start, s.actual_finish, s.forecast_finish,
                   coalesce(s.verified, false) as verified, s.last_occurred_on,
                   o.code as organisation_code, o.name as organisation_name
            from %s a
            left join organisation o on o.id = a.organisation_id
            left join (%s) s on s.activity_id = a.id
            order by a.initiative_id, a.position
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ActivityTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    public List<Activity> ofInitiative(UUID initiativeId) {
        return jdbc.sql(SELECT + "where a.initiative_id = :initiative and a.removed_at is null order by a.position")
                .param("initiative", initiativeId)
                .query(ActivityTable::read)
                .list();
    }

    /** As of a day: the plan that was in force when it ended, the status from the records. */
    public List<Activity> ofInitiative(UUID initiativeId, AsOf asOf) {
        return ofInitiatives(List.of(initiativeId), asOf).getOrDefault(initiativeId, List.of());
    }

    /** Of any number of initiatives at once, each one's in the order of its plan. */
    public Map<UUID, List<Activity>> ofInitiatives(Collection<UUID> initiativeIds, AsOf asOf) {
        JdbcClient.StatementSpec statement = asOf.today()
                ? ChosenInitiatives.statement(
                        jdbc,
                        SELECT
                                + "where a.initiative_id = any(:ids) and a.removed_at is null order by a.initiative_id, a.position",
                        initiativeIds)
                : ChosenInitiatives.statement(
                                jdbc,
                                AS_OF.formatted(
                                        PlanInForce.activities(asOf),
                                        StandingState.OF_ACTIVITIES.formatted("and p.initiative_id = any(:ids)")),
                                initiativeIds)
                        .param("day", asOf.day())
                        .param("known", Timestamp.from(asOf.knownBefore()))
                        .param("planBefore", Timestamp.from(asOf.planBefore(zone)));
        return statement.query(ActivityTable::read).list().stream()
                .collect(Collectors.groupingBy(Activity::initiativeId));
    }

    public Optional<Activity> byId(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id and a.removed_at is null")
                .param("id", id)
                .query(ActivityTable::read)
                .optional();
    }

    static Activity read(ResultSet row, int number) throws SQLException {
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
