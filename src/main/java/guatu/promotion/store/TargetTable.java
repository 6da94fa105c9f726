package guatu.promotion.store;

import guatu.promotion.SizeClasses;
import guatu.promotion.SizeClasses.SizeClass;
import guatu.promotion.Unit;
import guatu.promotion.reading.Target;
import guatu.promotion.reading.Target.Measure;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Targets, and what was reached of them. */
@Repository
public class TargetTable {

    /** From the moves that were on record: today's column knows what came later too. */
    private static final String FIRST_REACHED = """
            (select min(s.occurred_on) from lead_step s
             where s.lead_id = l.id and s.stage = :stage and s.kind in ('entered', 'advanced') and s.recorded_at < :known)
            between :from and :to
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TargetTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts the target in place of what stood under its code. */
    public void put(Target made) {
        jdbc.sql("""
                        insert into promotion_target (code, organisation_id, year, name, name_en, measure, size_class, channel, value,
                                                      unit, source)
                        values (:code, :organisation, :year, :name, :nameEn, :measure, :sizeClass, :channel, :value, :unit, :source)
                        on conflict (code) do update set
                            organisation_id = excluded.organisation_id, year = excluded.year, name = excluded.name,
                            name_en = excluded.name_en, measure = excluded.measure, size_class = excluded.size_class,
                            channel = excluded.channel, value = excluded.value, unit = excluded.unit,
                            source = excluded.source
                        """)
                .param("code", made.code())
                .param("organisation", made.organisation().id())
                .param("year", made.year())
                .param("name", made.name())
                .param("nameEn", made.nameEn())
                .param("measure", made.measure().code())
                .param("sizeClass", made.sizeClass())
                .param("channel", made.channel())
                .param("value", made.value())
                .param("unit", made.unit())
                .param("source", made.source())
                .update();
    }

    public List<Target> of(String[] paths, int year) {
        return jdbc.sql("""
                        select t.*, o.code as unit_code, o.name as unit_name
                        from promotion_target t join organisation o on o.id = t.organisation_id
                        where t.year = :year and o.path <@ any(cast(:paths as ltree[])) order by o.code, t.code
                        """)
                .param("year", year)
                .param("paths", paths)
                .query((row, number) -> new Target(
                        row.getString("code"),
                        new Unit(
                                row.getObject("organisation_id", UUID.class),
                                row.getString("unit_code"),
                                row.getString("unit_name")),
                        row.getInt("year"),
                        row.getString("name"),
                        row.getString("name_en"),
                        Measure.of(row.getString("measure")),
                        row.getString("size_class"),
                        row.getString("channel"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        row.getString("source"),
                        Optional.empty()))
                .list();
    }

    /** Deals of the unit and below that first came to the target's stage between two days, as is known on the day asked for. */
    public long reached(Target target, SizeClasses classes, LocalDate from, AsOf asOf) {
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        Map<String, Object> parameters = new HashMap<>();
        String column = target.measure() == Measure.SIGNED ? "signed_on" : "landed_on";
        String size = classes.find(target.sizeClass())
                .map(one -> " and (" + atLeast(one, parameters) + ")")
                .orElse("");
        return jdbc.sql("select count(*) from " + relation.sql()
                        + " join organisation o on o.id = l.organisation_id"
                        + " where " + (asOf.today() ? "l." + column + " between :from and :to" : FIRST_REACHED)
                        + " and o.path <@ (select t.path from organisation t where t.id = :organisation)"
                        + " and (:channel = '' or l.channel = :channel)" + size)
                .params(parameters)
                .params(relation.parameters())
                .param("stage", target.measure() == Measure.SIGNED ? "signed" : "landed")
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("from", from)
                .param("to", asOf.day())
                .param("organisation", target.organisation().id())
                .param("channel", target.channel())
                .query(Long.class)
                .single();
    }

    private static String atLeast(SizeClass one, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("false");
        for (Map.Entry<String, BigDecimal> threshold : one.thresholds().entrySet()) {
            parameters.put("least" + threshold.getKey(), threshold.getValue());
            sql.append(
                    " or l.investment_currency = '%1$s' and l.investment >= :least%1$s".formatted(threshold.getKey()));
        }
        return sql.toString();
    }
}
