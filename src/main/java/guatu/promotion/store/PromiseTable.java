package guatu.promotion.store;

import guatu.promotion.promise.Fulfilment;
import guatu.promotion.promise.Measure;
import guatu.promotion.promise.Promise;
import guatu.promotion.promise.PromiseQuery;
import guatu.promotion.promise.PromiseVersion;
import guatu.promotion.promise.PromiseVersion.Change;
import guatu.promotion.promise.PromiseVersion.Decision;
import guatu.promotion.promise.Side;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads promises as they stood on a day. */
@Repository
public class PromiseTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest recorded first; {@link PromiseQuery#state} is not looked at, since it follows from other records. */
    public List<Promise> page(LeadSight sight, PromiseQuery query, AsOf asOf, int limit) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())));
        return jdbc.sql(PromiseRows.ROWS + conditions(query, parameters) + """
                         and (:after = '' or (p.recorded_at, p.id) < (select a.recorded_at, a.id from promise a where a.code = :after))
                        order by p.recorded_at desc, p.id desc limit :limit
                        """)
                .params(parameters)
                .param("after", query.after())
                .param("limit", limit)
                .query(PromiseRows::read)
                .list();
    }

    public Optional<Promise> byCode(LeadSight sight, String code, AsOf asOf) {
        return jdbc.sql(PromiseRows.ROWS + " where p.code = :code and " + LeadSight.INSIDE)
                .params(sight.parameters())
                .param("code", code)
                .param("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .query(PromiseRows::read)
                .optional();
    }

    /** Whether the person works on the deal or stands above those who do, so that its promises are theirs to see. */
    public boolean inside(LeadSight sight, UUID leadId) {
        return jdbc.sql(
                        "select exists (select 1 from lead l join organisation o on o.id = l.organisation_id where l.id = :lead and "
                                + LeadSight.INSIDE + ")")
                .params(sight.parameters())
                .param("lead", leadId)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    public List<PromiseVersion> versions(Promise promise, AsOf asOf) {
        return jdbc.sql("""
                        select v.*, r.display_name as recorder, d.display_name as decider
                        from promise_version v join person r on r.id = v.recorded_by left join person d on d.id = v.decided_by
                        where v.promise_id = :promise and v.recorded_at < :planBefore order by v.number desc
                        """)
                .param("promise", promise.id())
                .param("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .query((row, number) -> version(row, promise.measure()))
                .list();
    }

    /** The code of what the person recorded under the key before. */
    public Optional<String> recordedBefore(UUID personId, String requestKey) {
        return jdbc.sql("select code from promise where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(String.class)
                .optional();
    }

    private static String conditions(PromiseQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(" where ").append(LeadSight.INSIDE);
        if (!query.lead().isEmpty()) {
            sql.append(" and l.code = :lead");
            parameters.put("lead", query.lead());
        }
        if (!query.text().isBlank()) {
            sql.append(" and l.search_text like :text");
            String lower = query.text().strip().toLowerCase(Locale.ROOT);
            parameters.put("text", "%" + lower.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (!query.unit().isEmpty()) {
            sql.append(" and o.path <@ (select f.path from organisation f where f.code = :unit)");
            parameters.put("unit", query.unit());
        }
        query.side().map(Side::code).ifPresent(side -> {
            sql.append(" and p.side = :side");
            parameters.put("side", side);
        });
        query.measure().map(Measure::code).ifPresent(measure -> {
            sql.append(" and p.measure = :measure");
            parameters.put("measure", measure);
        });
        query.dueYear().ifPresent(year -> {
            sql.append(" and v.due_on between :firstDay and :lastDay");
            parameters.put("firstDay", LocalDate.of(year, 1, 1));
            parameters.put("lastDay", LocalDate.of(year, 12, 31));
        });
        // What was not approved is in no other state; which of the others one is in follows from facts.
        query.state()
                .map(state -> state == Fulfilment.State.PROPOSED || state == Fulfilment.State.REFUSED)
                .ifPresent(without -> sql.append(without ? " and not v.holds" : " and v.holds"));
        return sql.toString();
    }

    private PromiseVersion version(ResultSet row, Measure measure) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new PromiseVersion(
                row.getInt("number"),
                PromiseRows.terms(row, measure),
                row.getBoolean("released"),
                new Change(row.getString("reason"), row.getString("change_basis"), row.getString("compensation")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorder"),
                row.getObject("recorded_by", UUID.class),
                decidedAt == null
                        ? Optional.empty()
                        : Optional.of(new Decision(
                                row.getString("decision").equals("approved"),
                                row.getString("decision_note"),
                                row.getString("decider"),
                                decidedAt.toInstant())));
    }
}
