package guatu.promotion.store;

import static java.util.stream.Collectors.joining;

import guatu.promotion.SizeClasses;
import guatu.promotion.SizeClasses.SizeClass;
import guatu.promotion.Stage;
import guatu.promotion.reading.Funnel.By;
import guatu.promotion.reading.Funnel.Row;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and medians of the funnel, in one scan over the first entrance of each stage. */
@Repository
public class FunnelTable {

    private final JdbcClient jdbc;

    FunnelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leads whose first stage was entered from one day to another. */
    public List<Row> rows(LeadSight sight, By by, SizeClasses classes, LocalDate from, LocalDate to, AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        String sql =
                "select %s as grouped, %s as label, g.* from (select %s as part, count(*) as leads, count(*) filter (where lost) as lost, %s, %s from (%s) d group by 1) g order by g.leads desc, 1"
                        .formatted(
                                by == By.UNIT ? ofUnit("code") : "g.part",
                                label(by),
                                part(by, classes, parameters),
                                reached(),
                                medians(),
                                dated(asOf, parameters));
        return jdbc.sql(sql)
                .params(parameters)
                .param("from", from)
                .param("to", to)
                .query(FunnelTable::read)
                .list();
    }

    private static String reached() {
        return each(stage -> "count(*) filter (where coalesce(%s) is not null) as reached_%d"
                .formatted(
                        Stage.inOrder().stream()
                                .filter(later -> later.reached(stage))
                                .map(LeadWrites::column)
                                .collect(joining(", ")),
                        stage.ordinal()));
    }

    private static String medians() {
        return each(stage -> stage.next()
                .map(next -> "percentile_disc(0.5) within group (order by %2$s - %1$s) as median_%3$d"
                        .formatted(LeadWrites.column(stage), LeadWrites.column(next), stage.ordinal()))
                .orElse("cast(null as int) as median_" + stage.ordinal()));
    }

    private static String each(Function<Stage, String> column) {
        return Stage.inOrder().stream().map(column).collect(joining(", "));
    }

    /** The first entrance of each stage that had happened, and was known, by the day. */
    private static String dated(AsOf asOf, Map<String, Object> parameters) {
        String columns = Stage.inOrder().stream().map(LeadWrites::column).collect(joining(", "));
        String from = LeadSight.COUNTED;
        String seen = "true";
        if (!asOf.today()) {
            parameters.put("day", asOf.day());
            parameters.put("known", Timestamp.from(asOf.knownBefore()));
            columns = Stage.inOrder().stream()
                    .map(stage -> "e." + LeadWrites.column(stage))
                    .collect(joining(", "));
            seen = LeadSight.SQL;
            from =
                    "lead l join (select lead_id, bool_or(kind = 'lost') as lost, %s from lead_step where occurred_on <= :day and recorded_at < :known group by lead_id) e on e.lead_id = l.id"
                            .formatted(each(stage ->
                                    "min(occurred_on) filter (where stage = '%s' and kind in ('entered', 'advanced', 'returned')) as %s"
                                            .formatted(stage.code(), LeadWrites.column(stage))));
        }
        return "select %s, %s as lost, l.organisation_id, l.channel, l.industry_code, l.country, l.investment, l.investment_currency from %s where coalesce(%s) between :from and :to and %s"
                .formatted(columns, asOf.today() ? "l.standing = 'lost'" : "e.lost", from, columns, seen);
    }

    private static String part(By by, SizeClasses classes, Map<String, Object> parameters) {
        return switch (by) {
            case ALL -> "''";
            case UNIT -> "d.organisation_id";
            case CHANNEL -> "d.channel";
            case INDUSTRY -> "coalesce(d.industry_code, '')";
            case COUNTRY -> "d.country";
            case ORIGIN -> "case when d.country = 'CN' then 'domestic' else 'foreign' end";
            case SIZE -> size(classes, parameters);
        };
    }

    private static String label(By by) {
        return switch (by) {
            case UNIT -> ofUnit("name");
            case INDUSTRY -> "(select i.name from industry i where i.code = g.part)";
            case ALL, CHANNEL, COUNTRY, ORIGIN, SIZE -> "''";
        };
    }

    private static String ofUnit(String column) {
        return "(select o.%s from organisation o where o.id = g.part)".formatted(column);
    }

    private static String size(SizeClasses classes, Map<String, Object> parameters) {
        StringBuilder cases = new StringBuilder("case");
        for (SizeClass one : classes.classes()) {
            one.thresholds().forEach((currency, least) -> {
                String name = "least_" + one.code() + "_" + currency;
                parameters.put(name, least);
                parameters.put("class_" + one.code(), one.code());
                cases.append(" when d.investment_currency = '%s' and d.investment >= :%s then :class_%s"
                        .formatted(currency, name, one.code()));
            });
        }
        return cases.append(" else '' end").toString();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        List<Long> reached = new ArrayList<>();
        List<OptionalInt> medians = new ArrayList<>();
        for (Stage stage : Stage.inOrder()) {
            reached.add(row.getLong("reached_" + stage.ordinal()));
            @Nullable Integer median = row.getObject("median_" + stage.ordinal(), Integer.class);
            medians.add(median == null ? OptionalInt.empty() : OptionalInt.of(median));
        }
        return new Row(
                row.getString("grouped"),
                Objects.requireNonNullElse(row.getString("label"), ""),
                reached,
                medians,
                row.getLong("lost"));
    }
}
