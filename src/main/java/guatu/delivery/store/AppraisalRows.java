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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts of units and the records behind them, out of {@link AppraisalRelations}. */
@Repository
public class AppraisalRows {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    AppraisalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    public List<UnitCount> count(Measure measure, ComparedUnits units, Span span) {
        Map<UUID, UnitCount> byUnit = new LinkedHashMap<>();
        bound(
                        "select organisation_id, sum(part) as part, sum(whole) as whole from (%s) r group by organisation_id",
                        measure, units, span)
                .query(row -> {
                    UUID unit =
                            Objects.requireNonNull(units.unitOf().get(row.getObject("organisation_id", UUID.class)));
                    byUnit.merge(
                            unit,
                            new UnitCount(unit, row.getBigDecimal("part"), row.getBigDecimal("whole")),
                            UnitCount::plus);
                });
        return List.copyOf(byUnit.values());
    }

    /** How many records there are, also those that the person may not see. */
    public long number(Measure measure, ComparedUnits units, Span span) {
        return bound("select count(*) from (%s) r", measure, units, span)
                .query(Long.class)
                .single();
    }

    /** Of initiatives below the paths; what does not meet the measure comes first. */
    public List<CountedRecord> records(Measure measure, ComparedUnits units, Span span, String[] paths, int most) {
        return bound("""
                        select * from (%s) r where r.path <@ any(cast(:paths as ltree[]))
                        order by r.part / nullif(r.whole, 0) nulls last, r.day, r.code, r.what limit :most
                        """, measure, units, span)
                .param("paths", paths)
                .param("most", most)
                .query((row, number) -> new CountedRecord(
                        row.getString("code"),
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("what"), ""),
                        day(row, "day"),
                        day(row, "happened"),
                        row.getBigDecimal("part"),
                        row.getBigDecimal("whole")))
                .list();
    }

    StatementSpec bound(String sql, Measure measure, ComparedUnits units, Span span) {
        LocalDate to = span.to();
        return jdbc.sql(sql.formatted(AppraisalRelations.of(measure)))
                .param("orgs", units.unitOf().keySet().toArray(UUID[]::new))
                .param("from", span.from())
                .param("to", to)
                .param("day", to)
                .param("fromAt", Timestamp.from(span.from().atStartOfDay(zone).toInstant()))
                .param(
                        "overAt",
                        Timestamp.from(to.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("known", Timestamp.from(span.knownBefore()))
                .param("planBefore", Timestamp.from(new AsOf(to, span.knownBefore(), false).planBefore(zone)))
                .param("lateAfter", span.lateAfterDays())
                .param("zone", zone.getId())
                .param("year", to.getYear())
                .param("yearStart", to.withDayOfYear(1))
                .param("monthsOver", LightInputRows.monthsOver(to));
    }

    static StatementSpec units(StatementSpec statement, ComparedUnits units) {
        List<Map.Entry<UUID, UUID>> pairs = new ArrayList<>(units.unitOf().entrySet());
        return statement
                .param("orgs", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("units", pairs.stream().map(Map.Entry::getValue).toArray(UUID[]::new));
    }
}
