package guatu.promotion.store;

import static java.util.stream.Collectors.joining;

import guatu.promotion.Lead;
import guatu.promotion.Money;
import guatu.promotion.Stage;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and cards of the board. */
@Repository
public class BoardTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Active deals of a stage whose investment is in one currency, or not stated. */
    public record Tally(Stage stage, long count, long stuck, Optional<Money> sum) {}

    /** @param stuckBefore by stage: deals whose clock runs from before that day are stuck */
    public List<Tally> tallies(LeadSight sight, AsOf asOf, Map<Stage, LocalDate> stuckBefore) {
        LeadRelation relation = LeadRelation.counted(sight, asOf, clock.getZone());
        Map<String, Object> parameters = new HashMap<>(relation.parameters());
        return jdbc.sql(
                        "select l.stage, l.investment_currency, count(*) as count, sum(l.investment) as sum, count(*) filter (where "
                                + stuck(stuckBefore, parameters) + ") as stuck from " + relation.sql()
                                + " where l.standing = 'active' group by l.stage, l.investment_currency")
                .params(parameters)
                .query((row, number) -> {
                    @Nullable BigDecimal sum = row.getBigDecimal("sum");
                    return new Tally(
                            Stage.of(row.getString("stage")),
                            row.getLong("count"),
                            row.getLong("stuck"),
                            sum == null
                                    ? Optional.empty()
                                    : Optional.of(new Money(sum, row.getString("investment_currency"))));
                })
                .list();
    }

    /** Those whose clocks run longest, a few of each stage. */
    public List<Lead> cards(LeadSight sight, AsOf asOf, int perStage) {
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        return jdbc.sql(LeadRows.COLUMNS + (asOf.today() ? firstOfEachStage() : firstOfEachStage(relation))
                        + LeadRows.JOINED + " order by l.clock_from, l.id")
                .params(relation.parameters())
                .params(sight.parameters())
                .param("perStage", perStage)
                .query(LeadRows::read)
                .list();
    }

    private static String firstOfEachStage() {
        return Stage.inOrder().stream()
                .map(stage -> "(select l.* from lead l where l.standing = 'active' and l.stage = '%s' and "
                                .formatted(stage.code())
                        + LeadSight.SQL + " order by l.clock_from, l.id limit :perStage)")
                .collect(joining(" union all ", "(", ") l "));
    }

    /** A past day's leads are put together once for all stages. */
    private static String firstOfEachStage(LeadRelation past) {
        return "(select l.* from (select l.*, row_number() over (partition by l.stage order by l.clock_from, l.id) as place from "
                + past.sql() + " where l.standing = 'active' and " + LeadSight.SQL
                + ") l where l.place <= :perStage) l ";
    }

    /** Deals beyond their stage's limit, the longest first. */
    public List<Lead> stuck(LeadSight sight, AsOf asOf, Map<Stage, LocalDate> stuckBefore, int limit) {
        if (stuckBefore.isEmpty()) {
            return List.of();
        }
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        Map<String, Object> parameters = new HashMap<>(relation.parameters());
        parameters.putAll(sight.parameters());
        String found = asOf.today() ? longest(stuckBefore, parameters) : relation.sql();
        return jdbc.sql(LeadRows.COLUMNS + found + LeadRows.JOINED + " where l.standing = 'active' and ("
                        + stuck(stuckBefore, parameters) + ") and " + LeadSight.SQL
                        + " order by l.clock_from, l.id limit :limit")
                .params(parameters)
                .param("limit", limit)
                .query(LeadRows::read)
                .list();
    }

    /** The first of each stage along its clocks: the list ends among them, whatever stands behind. */
    private static String longest(Map<Stage, LocalDate> stuckBefore, Map<String, Object> parameters) {
        return stuckBefore.keySet().stream()
                .map(stage -> "(select l.* from lead l where l.standing = 'active' and "
                        + stuck(Map.of(stage, stuckBefore.get(stage)), parameters) + " and " + LeadSight.SQL
                        + " order by l.clock_from, l.id limit :limit)")
                .collect(joining(" union all ", "(", ") l "));
    }

    private static String stuck(Map<Stage, LocalDate> stuckBefore, Map<String, Object> parameters) {
        stuckBefore.forEach((stage, day) -> parameters.put("before_" + stage.code(), day));
        return stuckBefore.isEmpty()
                ? "false"
                : stuckBefore.keySet().stream()
                        .map(stage -> "l.stage = '%1$s' and l.clock_from < :before_%1$s".formatted(stage.code()))
                        .collect(joining(" or "));
    }
}
