package guatu.delivery.store;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.Light;
import guatu.delivery.LikelihoodClasses;
import guatu.delivery.chart.ChartRow;
import guatu.delivery.chart.ChartRow.Mark;
import guatu.delivery.chart.ChartRow.State;
import guatu.shell.AsOf;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the chart with their milestones and gates. */
@Repository
public class ChartRows {

    private static final String ROWS = """
            select i.id, i.code, i.name, coalesce(g.light, 'grey') as light, u.id as unit_id, u.code as unit_code, u.name as unit_name,
                   i.promised_on, g.forecast_finish, g.probability, g.working_days_to_gain
            from %s i
            join organisation u on u.id = i.organisation_id
            %s g on g.initiative_id = i.id
            %s
            order by u.path, array_position(array['red', 'amber', 'blue', 'green', 'grey'], coalesce(g.light, 'grey')), i.code
            limit :most
            """;

    private static final String ACTIVITIES = """
            select a.id, a.initiative_id, a.name, a.kind, a.gate, a.planned_start, a.planned_finish,
                   s.actual_start, s.actual_finish, coalesce(s.verified, false) as verified
            from %s a %s s%s
            order by a.initiative_id, a.position
            """;

    private final JdbcClient jdbc;
    private final LikelihoodClasses likelihood;
    private final ZoneId zone;

    ChartRows(JdbcClient jdbc, LikelihoodClasses likelihood, Clock clock) {
        this.jdbc = jdbc;
        this.likelihood = likelihood;
        this.zone = clock.getZone();
    }

    private record Head(
            UUID id,
            String code,
            String name,
            Light light,
            Unit unit,
            LocalDate promisedOn,
            Optional<LocalDate> forecast,
            Optional<Integer> likelihood) {}

    private record Step(
            UUID id,
            UUID initiativeId,
            String name,
            boolean marked,
            boolean gate,
            LocalDate plannedStart,
            LocalDate plannedFinish,
            LocalDate actualStart,
            LocalDate actualFinish,
            boolean verified) {}

    /** In the order of units, then the worst lights first. */
    public List<ChartRow> of(InitiativeQuery query, Sight sight, AsOf asOf, LightRelation lights, int most) {
        InitiativeConditions conditions = InitiativeConditions.of(query, sight, asOf.day(), likelihood);
        List<Head> heads = jdbc.sql(ROWS.formatted(lights.initiatives(), lights.join(), conditions.sql()))
                .params(conditions.parameters())
                .params(lights.parameters())
                .param("most", most)
                .query(ChartRows::head)
                .list();
        Map<UUID, List<Step>> steps = steps(heads, asOf);
        return heads.stream()
                .map(head -> row(head, steps.getOrDefault(head.id(), List.of()), asOf.day()))
                .toList();
    }

    private Map<UUID, List<Step>> steps(List<Head> heads, AsOf asOf) {
        String state = asOf.today()
                ? "cross join lateral (select a.actual_start, a.actual_finish, a.verified)"
                : "left join (" + StandingState.OF_ACTIVITIES.formatted("and p.initiative_id = any(:ids)") + ")";
        return jdbc
                .sql(ACTIVITIES.formatted(
                        PlanInForce.activities(asOf), state, asOf.today() ? "" : " on s.activity_id = a.id"))
                .param("ids", heads.stream().map(Head::id).toArray(UUID[]::new))
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("planBefore", Timestamp.from(asOf.planBefore(zone)))
                .query(ChartRows::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::initiativeId));
    }

    private static ChartRow row(Head head, List<Step> steps, LocalDate day) {
        return new ChartRow(
                head.id(),
                head.code(),
                head.name(),
                head.unit(),
                head.light(),
                steps.stream()
                        .map(Step::actualStart)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .or(() -> steps.stream()
                                .map(Step::plannedStart)
                                .filter(Objects::nonNull)
                                .min(LocalDate::compareTo)),
                Optional.ofNullable(head.promisedOn()),
                finishedOn(steps),
                head.forecast(),
                head.likelihood(),
                steps.stream()
                        .filter(Step::marked)
                        .flatMap(step -> mark(step, day).stream())
                        .toList());
    }

    private static Optional<LocalDate> finishedOn(List<Step> steps) {
        return steps.stream().allMatch(step -> step.actualFinish() != null)
                ? steps.stream().map(Step::actualFinish).max(LocalDate::compareTo)
                : Optional.empty();
    }

    private static Optional<Mark> mark(Step step, LocalDate day) {
        if (step.actualFinish() != null) {
            State state = step.gate() && !step.verified() ? State.REPORTED : State.VERIFIED;
            return Optional.of(new Mark(step.id(), step.name(), step.actualFinish(), state));
        }
        return Optional.ofNullable(step.plannedFinish())
                .map(planned ->
                        new Mark(step.id(), step.name(), planned, planned.isBefore(day) ? State.LATE : State.PLANNED));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Light.of(row.getString("light")),
                new Unit(row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                row.getObject("promised_on", LocalDate.class),
                InitiativeTable.day(row, "forecast_finish"),
                likelihood(row));
    }

    /** Said only where something is to be gained, so that a chart without trouble stays quiet. */
    private static Optional<Integer> likelihood(ResultSet row) throws SQLException {
        return row.getInt("working_days_to_gain") == 0
                ? Optional.empty()
                : Optional.ofNullable(row.getBigDecimal("probability"))
                        .map(share -> share.movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValueExact());
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                row.getString("name"),
                "milestone".equals(row.getString("kind")) || row.getBoolean("gate"),
                row.getBoolean("gate"),
                row.getObject("planned_start", LocalDate.class),
                row.getObject("planned_finish", LocalDate.class),
                row.getObject("actual_start", LocalDate.class),
                row.getObject("actual_finish", LocalDate.class),
                row.getBoolean("verified"));
    }
}
