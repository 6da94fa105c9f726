package guatu.delivery.store;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.LikelihoodClasses;
import guatu.delivery.chart.ChartCounts.MoneyOfYear;
import guatu.delivery.chart.MoneyTally;
import guatu.delivery.chart.Tallies;
import guatu.delivery.chart.Tally;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts initiatives and their money, in the smallest parts that anything is added up from. */
@Repository
public class TallyRows {

    private static final int SILENT_DAYS = 30;

    private static final String INITIATIVES = """
            select i.organisation_id, coalesce(g.light, 'grey') as light, i.kind, i.stage, count(*) as number,
                   count(*) filter (where g.overdue_count > 0 and not g.finished) as overdue,
                   count(*) filter (where g.next_due_on >= :day and g.next_due_on < cast(:day as date) + 7 and not g.finished) as this_week,
                   count(*) filter (where g.next_due_on >= cast(:day as date) + 7 and g.next_due_on < cast(:day as date) + 14 and not g.finished) as next_week,
                   count(*) filter (where g.silent_days >= :silentFrom and not g.finished) as silent,
                   count(*) filter (where g.missing_fixes > 0) as missing
            from %s i %s g on g.initiative_id = i.id
            %s
            group by 1, 2, 3, 4
            """;

    private static final String MONEY = """
            select i.organisation_id, coalesce(g.light, 'grey') as light, i.kind, i.stage, m.currency,
                   sum(m.amount) as planned, count(*) as initiatives,
                   sum(coalesce((select sum(v) from unnest(m.curve) with ordinality as monthly(v, month) where month <= :monthsOver),
                                m.amount * :monthsOver / 12)) as schedule,
                   coalesce(sum((select sum(d.amount) from money_done d
                                 where d.initiative_id = i.id and d.currency = m.currency and d.occurred_on <= :day
                                   and d.occurred_on >= :yearStart and d.recorded_at < :known
                                   and not exists (select 1 from money_done s where s.supersedes = d.id and s.recorded_at < :known))), 0) as done
            from %s i
            join %s m on m.initiative_id = i.id and m.year = :year
            %s g on g.initiative_id = i.id
            %s
            group by 1, 2, 3, 4, 5
            """;

    private static final String BY_LIGHT = """
            select light, count(*) as number from (
                select coalesce(g.light, 'grey') as light from %s i %s g on g.initiative_id = i.id %s limit :most) as found
            group by light
            """;

    private static final String IN_UNITS = "where i.organisation_id = any(:units)";

    private final JdbcClient jdbc;
    private final LikelihoodClasses likelihood;

    TallyRows(JdbcClient jdbc, LikelihoodClasses likelihood) {
        this.jdbc = jdbc;
        this.likelihood = likelihood;
    }

    /** Of all that a query finds. */
    public Tallies of(InitiativeQuery query, Sight sight, AsOf asOf, LightRelation lights) {
        InitiativeConditions conditions = InitiativeConditions.of(query, sight, asOf.day(), likelihood);
        return tallies(conditions.sql(), conditions.parameters(), asOf, lights);
    }

    /** How many of what a query finds show each light, of at most so many. */
    public Map<Light, Integer> byLight(
            InitiativeQuery query, Sight sight, LocalDate day, LightRelation lights, int most) {
        InitiativeConditions conditions = InitiativeConditions.of(query, sight, day, likelihood);
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        bound(BY_LIGHT, conditions.sql(), conditions.parameters(), lights)
                .param("most", most)
                .query(row -> {
                    counts.put(Light.of(row.getString("light")), row.getInt("number"));
                });
        return counts;
    }

    /** Of all that stand in these units, as of today. */
    public Map<UUID, Tallies> ofUnits(Collection<UUID> units, AsOf today) {
        Tallies all = tallies(IN_UNITS, Map.of("units", units.toArray(UUID[]::new)), today, LightRelation.TODAY);
        Map<UUID, List<Tally>> initiatives = all.initiatives().stream().collect(Collectors.groupingBy(Tally::unit));
        Map<UUID, List<MoneyTally>> money = all.money().stream().collect(Collectors.groupingBy(MoneyTally::unit));
        Map<UUID, Tallies> byUnit = new HashMap<>();
        units.forEach(unit -> byUnit.put(
                unit, new Tallies(initiatives.getOrDefault(unit, List.of()), money.getOrDefault(unit, List.of()))));
        return byUnit;
    }

    private Tallies tallies(String condition, Map<String, Object> parameters, AsOf asOf, LightRelation lights) {
        return new Tallies(
                bound(INITIATIVES, condition, parameters, lights)
                        .param("day", asOf.day())
                        .param("silentFrom", SILENT_DAYS)
                        .query(TallyRows::tally)
                        .list(),
                jdbc.sql(MONEY.formatted(lights.initiatives(), PlanInForce.moneyPlans(asOf), lights.join(), condition))
                        .params(parameters)
                        .params(lights.parameters())
                        .param("day", asOf.day())
                        .param("year", asOf.day().getYear())
                        .param("monthsOver", LightInputRows.monthsOver(asOf.day()))
                        .param("yearStart", asOf.day().withDayOfYear(1))
                        .param("known", Timestamp.from(asOf.knownBefore()))
                        .query(TallyRows::money)
                        .list());
    }

    private StatementSpec bound(String sql, String condition, Map<String, Object> parameters, LightRelation lights) {
        return jdbc.sql(sql.formatted(lights.initiatives(), lights.join(), condition))
                .params(parameters)
                .params(lights.parameters());
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                row.getObject("organisation_id", UUID.class),
                Light.of(row.getString("light")),
                Kind.of(row.getString("kind")),
                row.getString("stage"),
                row.getInt("number"),
                row.getInt("overdue"),
                row.getInt("this_week"),
                row.getInt("next_week"),
                row.getInt("silent"),
                row.getInt("missing"));
    }

    private static MoneyTally money(ResultSet row, int number) throws SQLException {
        return new MoneyTally(
                row.getObject("organisation_id", UUID.class),
                Light.of(row.getString("light")),
                Kind.of(row.getString("kind")),
                row.getString("stage"),
                new MoneyOfYear(
                        row.getString("currency"),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("schedule"),
                        row.getBigDecimal("done"),
                        row.getInt("initiatives")));
    }
}
