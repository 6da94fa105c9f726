package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.Initiative.Coded;
import guatu.delivery.Initiative.Money;
import guatu.delivery.Initiative.Unit;
import guatu.delivery.InitiativeLine;
import guatu.delivery.InitiativeQuery;
import guatu.delivery.InitiativeQuery.Sort;
import guatu.delivery.Kind;
import guatu.delivery.LikelihoodClasses;
import guatu.shell.database.KeyArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of initiatives, page by page along a sorted key. */
@Repository
public class InitiativeListTable {

    private static final String SELECT = """
            select i.id, i.code, i.kind, i.name, i.stage, i.organisation_id, u.code as unit_code, u.name as unit_name,
                   w.display_name as owner_name, i.promised_on, i.promised_precision, i.industry_code, s.name as industry_name,
                   i.place_code, l.name as place_name, i.investment, i.investment_currency, g.*, %s as sorted, %s as tie
            from %s i
            join organisation u on u.id = i.organisation_id
            %s g on g.initiative_id = i.id
            left join person w on w.id = i.owner_id
            left join industry s on s.code = i.industry_code
            left join place l on l.code = i.place_code
            """;

    private static final String PICK = "select i.id from initiative i %s g on g.initiative_id = i.id %s";

    private final JdbcClient jdbc;
    private final LikelihoodClasses likelihood;

    InitiativeListTable(JdbcClient jdbc, LikelihoodClasses likelihood) {
        this.jdbc = jdbc;
        this.likelihood = likelihood;
    }

    /** A line with the value it was sorted by and what breaks a tie, from which the next page goes on. */
    public record SortedLine(InitiativeLine line, String sorted, String tie) {}

    /**
     * One page, and one line more where there is a next page. Of today, the few that are shown are found by themselves, and what stands
     * beside them by their keys: PostgreSQL keeps the plan of that, which takes it longer than the reading.
     */
    public List<SortedLine> page(InitiativeQuery query, Sight sight, LocalDate day, LightRelation lights) {
        Asked asked = asked(query, sight, day, lights);
        String few = asked.order() + " limit " + (query.limit() + 1);
        if (lights != LightRelation.TODAY) {
            return asked.statement(jdbc, asked.lines(lights) + asked.found() + few)
                    .query(InitiativeListTable::read)
                    .list();
        }
        List<UUID> picked = asked.statement(jdbc, PICK.formatted(asked.light(), asked.found() + few))
                .query(UUID.class)
                .list();
        return jdbc.sql(asked.lines(lights) + "where i.id = any(:picked)" + asked.order())
                .param("picked", KeyArray.of(picked))
                .query(InitiativeListTable::read)
                .list();
    }

    /** All of them, to be closed by the caller; rows come in portions. */
    public Stream<SortedLine> all(InitiativeQuery query, Sight sight, LocalDate day, LightRelation lights) {
        Asked asked = asked(query, sight, day, lights);
        return asked
                .statement(jdbc, asked.lines(lights) + asked.found() + asked.order())
                .withFetchSize(1_000)
                .query(InitiativeListTable::read)
                .stream();
    }

    /** All that the person may see. */
    public List<UUID> ids(Sight sight) {
        return jdbc.sql("select i.id from initiative i where " + sight.sql())
                .params(sight.parameters())
                .query(UUID.class)
                .list();
    }

    /**
     * The pieces of a statement.
     *
     * @param light how the lights are joined
     * @param found the conditions, beginning with "where"
     */
    private record Asked(
            String sorted,
            String tie,
            String light,
            String found,
            String order,
            Map<String, @Nullable Object> parameters) {

        String lines(LightRelation lights) {
            return SELECT.formatted(sorted, tie, lights.initiatives(), light);
        }

        JdbcClient.StatementSpec statement(JdbcClient jdbc, String sql) {
            return jdbc.sql(sql).params(parameters);
        }
    }

    private Asked asked(InitiativeQuery query, Sight sight, LocalDate day, LightRelation lights) {
        InitiativeConditions conditions = InitiativeConditions.of(query, sight, day, likelihood);
        Map<String, @Nullable Object> parameters = new HashMap<>(lights.parameters());
        parameters.putAll(conditions.parameters());
        query.after().ifPresent(place -> {
            parameters.put("afterValue", place.value());
            parameters.put("afterTie", place.tie());
        });
        String direction = query.descending() ? " desc" : "";
        String sorted = sorted(query.sort());
        String tie = byLight(query.sort()) ? "g.initiative_id" : "i.code";
        String after = query.after().isEmpty()
                ? ""
                : " and (" + sorted + ", " + tie + ") " + (query.descending() ? "<" : ">") + " (" + typed(query.sort())
                        + ", " + (byLight(query.sort()) ? "cast(:afterTie as uuid)" : ":afterTie") + ") ";
        return new Asked(
                sorted,
                tie,
                byLight(query.sort()) ? "join " + lights.sql() : lights.join(),
                conditions.sql() + after,
                " order by " + sorted + direction + ", " + tie + direction,
                parameters);
    }

    /** Sorted along an index of the lights; every initiative has one. */
    private static boolean byLight(Sort sort) {
        return sort == Sort.LIGHT || sort == Sort.LATE || sort == Sort.LIKELIHOOD;
    }

    private static String sorted(Sort sort) {
        return switch (sort) {
            case CODE -> "i.code";
            case NAME -> "i.name";
            case PROMISE -> "coalesce(i.promised_on, date '9999-12-31')";
            case LIGHT -> "array_position(array['red', 'amber', 'blue', 'green', 'grey'], g.light)";
            case LATE -> "g.days_late";
            case LIKELIHOOD -> "coalesce(g.probability, 2)";
        };
    }

    private static String typed(Sort sort) {
        return switch (sort) {
            case CODE, NAME -> ":afterValue";
            case PROMISE -> "cast(:afterValue as date)";
            case LIGHT, LATE -> "cast(:afterValue as int)";
            case LIKELIHOOD -> "cast(:afterValue as numeric)";
        };
    }

    private static SortedLine read(ResultSet row, int number) throws SQLException {
        return new SortedLine(
                new InitiativeLine(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Kind.of(row.getString("kind")),
                        row.getString("name"),
                        row.getString("stage"),
                        new Unit(
                                row.getObject("organisation_id", UUID.class),
                                row.getString("unit_code"),
                                row.getString("unit_name")),
                        Optional.ofNullable(row.getString("owner_name")),
                        day(row, "promised_on"),
                        Objects.requireNonNullElse(row.getString("promised_precision"), "day"),
                        coded(row.getString("industry_code"), row.getString("industry_name")),
                        coded(row.getString("place_code"), row.getString("place_name")),
                        row.getBigDecimal("investment") == null
                                ? Optional.empty()
                                : Optional.of(new Money(
                                        row.getBigDecimal("investment"), row.getString("investment_currency"))),
                        Optional.ofNullable(row.getBigDecimal("earned_percent")),
                        row.getObject("initiative_id") == null
                                ? Optional.empty()
                                : Optional.of(LightTable.read(row, number))),
                Objects.requireNonNull(row.getString("sorted")),
                Objects.requireNonNull(row.getString("tie")));
    }

    private static Optional<Coded> coded(String code, String name) {
        return code == null ? Optional.empty() : Optional.of(new Coded(code, name));
    }
}
