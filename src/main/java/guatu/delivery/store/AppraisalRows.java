package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecord;
import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitCount;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts of units and the records behind them, out of {@link AppraisalRelations}. */
@Repository
public class AppraisalRows {

    /** Of so many organisations all are counted, and those that are not asked for left out: to look each up takes longer. */
    private static final int MANY = 1_000;

    private final FreshPlans plans;
    private final ZoneId zone;

    AppraisalRows(FreshPlans plans, Clock clock) {
        this.plans = plans;
        this.zone = clock.getZone();
    }

    public List<UnitCount> count(Measure measure, ComparedUnits units, Span span) {
        return count(measure, units, span, MANY);
    }

    List<UnitCount> count(Measure measure, ComparedUnits units, Span span, int many) {
        Map<UUID, UnitCount> byUnit = new LinkedHashMap<>();
        Map<String, @Nullable Object> values = new HashMap<>(values(units, span));
        if (units.unitOf().size() >= many) {
            values.put("orgs", null);
        }
        plans.query(
                        around(
                                "select organisation_id, sum(part) as part, sum(whole) as whole from (%s) r group by organisation_id",
                                measure),
                        values,
                        (row, number) -> new UnitCount(
                                row.getObject("organisation_id", UUID.class),
                                row.getBigDecimal("part"),
                                row.getBigDecimal("whole")))
                .forEach(one -> {
                    UUID unit = units.unitOf().get(one.unit());
                    if (unit != null) {
                        byUnit.merge(unit, new UnitCount(unit, one.part(), one.whole()), UnitCount::plus);
                    }
                });
        return List.copyOf(byUnit.values());
    }

    /** How many records there are, also those that the person may not see. */
    public long number(Measure measure, ComparedUnits units, Span span) {
        return plans.query(
                        around("select count(*) from (%s) r", measure),
                        values(units, span),
                        (row, number) -> row.getLong(1))
                .getFirst();
    }

    /** Of initiatives below the paths; what does not meet the measure comes first. */
    public List<CountedRecord> records(Measure measure, ComparedUnits units, Span span, String[] paths, int most) {
        Map<String, Object> values = values(units, span);
        values.put("paths", paths);
        values.put("most", most);
        return plans.query(
                around("""
                        select * from (%s) r where r.path <@ any(cast(:paths as ltree[]))
                        order by r.part / nullif(r.whole, 0) nulls last, r.day, r.code, r.what limit :most
                        """, measure),
                values,
                (row, number) -> new CountedRecord(
                        row.getString("code"),
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("what"), ""),
                        day(row, "day"),
                        day(row, "happened"),
                        row.getBigDecimal("part"),
                        row.getBigDecimal("whole")));
    }

    static String around(String sql, Measure measure) {
        return sql.formatted(AppraisalRelations.of(measure));
    }

    /** What a relation binds. */
    Map<String, Object> values(ComparedUnits units, Span span) {
        LocalDate to = span.to();
        Map<String, Object> values = new HashMap<>();
        values.put("orgs", units.unitOf().keySet().toArray(UUID[]::new));
        values.put("from", span.from());
        values.put("to", to);
        values.put("day", to);
        values.put("fromAt", start(span.from()));
        values.put("overAt", start(to.plusDays(1)));
        values.put("known", Timestamp.from(span.knownBefore()));
        values.put("planBefore", Timestamp.from(new AsOf(to, span.knownBefore(), false).planBefore(zone)));
        values.put("lateAfter", span.lateAfterDays());
        values.put("zone", zone.getId());
        values.put("year", to.getYear());
        values.put("yearStart", to.withDayOfYear(1));
        values.put("monthsOver", LightInputRows.monthsOver(to));
        return values;
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    static StatementSpec units(StatementSpec statement, ComparedUnits units) {
        List<Map.Entry<UUID, UUID>> pairs = new ArrayList<>(units.unitOf().entrySet());
        return statement
                .param("orgs", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("units", pairs.stream().map(Map.Entry::getValue).toArray(UUID[]::new));
    }
}
