package guatu.supervision.league.store;

import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.CountedRecord;
import guatu.delivery.appraisal.CountedRecords;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts shares and lists the records behind them. */
@Repository
public class MeasuredShareRows {

    private static final int SHOWN = 500;

    private final JdbcClient jdbc;

    MeasuredShareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<UnitCount> count(MeasuredShare share, ComparedUnits units, Span span) {
        return bound(
                        share,
                        "select unit_id, sum(part) as part, sum(whole) as whole from (%s) r group by unit_id",
                        units,
                        span)
                .query((row, number) -> new UnitCount(
                        row.getObject("unit_id", UUID.class), row.getBigDecimal("part"), row.getBigDecimal("whole")))
                .list();
    }

    /** Of units below the paths; what does not meet the measure comes first. */
    public CountedRecords records(MeasuredShare share, ComparedUnits units, Span span, String[] paths) {
        List<CountedRecord> shown = bound(share, """
                        select * from (%s) r where r.path <@ any(cast(:paths as ltree[])) order by r.part, r.day, r.code limit :most
                        """, units, span)
                .param("paths", paths)
                .param("most", SHOWN)
                .query((row, number) -> new CountedRecord(
                        row.getString("code"),
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("what"), ""),
                        Optional.ofNullable(row.getObject("day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("happened", LocalDate.class)),
                        row.getBigDecimal("part"),
                        row.getBigDecimal("whole")))
                .list();
        long all = bound(share, "select count(*) from (%s) r", units, span)
                .query(Long.class)
                .single();
        return new CountedRecords(shown, all);
    }

    private StatementSpec bound(MeasuredShare share, String around, ComparedUnits units, Span span) {
        List<Map.Entry<UUID, UUID>> pairs = new ArrayList<>(units.unitOf().entrySet());
        return jdbc.sql(around.formatted(share.sql()))
                .params(share.parameters())
                .param("orgs", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("unitOf", pairs.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .param("from", span.from())
                .param("to", span.to());
    }
}
