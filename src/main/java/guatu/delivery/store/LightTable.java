package guatu.delivery.store;

import static guatu.delivery.store.InitiativeTable.day;

import guatu.delivery.Light;
import guatu.delivery.LightReading;
import guatu.delivery.light.Finding;
import guatu.delivery.outlook.Outlook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Today's lights as last computed. */
@Repository
public class LightTable {

    /** Another lock of the city than those of the directory. */
    private static final int STALE = 5;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    LightTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other changes of these initiatives wait until this transaction ends, so that the last light is the right one. */
    public void lock(Collection<UUID> initiativeIds) {
        ChosenInitiatives.statement(
                        jdbc,
                        "select id from initiative where id = any(:ids) order by id for no key update",
                        initiativeIds)
                .query(UUID.class)
                .list();
    }

    public void save(List<LightReading> readings) {
        LightRelation computed = LightRelation.of(readings);
        jdbc.sql("""
                        insert into initiative_light (initiative_id, evaluated_on, light, computed_light, rule_version, reasons,
                                                      planned_percent, earned_percent, next_due_on, overdue_count, days_late,
                                                      silent_days, missing_fixes, started, finished, forecast_finish, probability,
                                                      p50_on, p80_on, p95_on, working_days_to_gain, outlook_rule, outlook_seed,
                                                      organisation_id)
                        select g.*, i.organisation_id from %s as g join initiative i on i.id = g.initiative_id
                        on conflict (initiative_id) do update set
                            evaluated_on = excluded.evaluated_on, light = excluded.light, computed_light = excluded.computed_light,
                            rule_version = excluded.rule_version, reasons = excluded.reasons,
                            planned_percent = excluded.planned_percent, earned_percent = excluded.earned_percent,
                            next_due_on = excluded.next_due_on, overdue_count = excluded.overdue_count,
                            days_late = excluded.days_late, silent_days = excluded.silent_days,
                            missing_fixes = excluded.missing_fixes, started = excluded.started, finished = excluded.finished,
                            forecast_finish = excluded.forecast_finish, probability = excluded.probability,
                            p50_on = excluded.p50_on, p80_on = excluded.p80_on, p95_on = excluded.p95_on,
                            working_days_to_gain = excluded.working_days_to_gain, outlook_rule = excluded.outlook_rule,
                            outlook_seed = excluded.outlook_seed, organisation_id = excluded.organisation_id
                        """.formatted(computed.sql())).params(computed.parameters()).update();
    }

    /** The reasons as they are stored: a JSON array of findings. */
    static String reasons(LightReading reading) {
        return JSON.writeValueAsString(reading.findings());
    }

    /** Whoever looks for stale lights waits until what another one found is done, so that nothing is found twice. */
    public void queueForStale() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema(), :kind))")
                .param("kind", STALE)
                .query((row, number) -> true)
                .single();
    }

    /**
     * Some initiatives whose light was computed for an earlier day, by another rule, or not yet; locked until the
     * transaction ends. Those that somebody else has locked are passed over: their light is computed there.
     */
    public List<UUID> lockStale(LocalDate today, String ruleVersion, int most) {
        return jdbc.sql("""
                        select i.id from initiative i left join initiative_light g on g.initiative_id = i.id
                        where g.initiative_id is null or g.evaluated_on < :today or g.rule_version <> :rule
                        order by i.id limit :most for no key update of i skip locked
                        """)
                .param("today", today)
                .param("rule", ruleVersion)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    public Optional<LightReading> of(UUID initiativeId) {
        return jdbc.sql("select * from initiative_light where initiative_id = :id")
                .param("id", initiativeId)
                .query(LightTable::read)
                .optional();
    }

    static LightReading read(ResultSet row, int number) throws SQLException {
        return new LightReading(
                row.getObject("initiative_id", UUID.class),
                Objects.requireNonNull(row.getObject("evaluated_on", LocalDate.class)),
                Light.of(row.getString("light")),
                Light.of(row.getString("computed_light")),
                JSON.readValue(row.getString("reasons"), FINDINGS),
                row.getString("rule_version"),
                Optional.ofNullable(row.getBigDecimal("planned_percent")),
                Optional.ofNullable(row.getBigDecimal("earned_percent")),
                day(row, "next_due_on"),
                row.getInt("overdue_count"),
                row.getInt("days_late"),
                Optional.ofNullable(row.getObject("silent_days", Integer.class)),
                row.getInt("missing_fixes"),
                row.getBoolean("started"),
                row.getBoolean("finished"),
                outlook(row));
    }

    private static Optional<Outlook> outlook(ResultSet row) throws SQLException {
        LocalDate forecast = row.getObject("forecast_finish", LocalDate.class);
        return forecast == null
                ? Optional.empty()
                : Optional.of(new Outlook(
                        forecast,
                        Optional.ofNullable(row.getBigDecimal("probability")),
                        Objects.requireNonNull(row.getObject("p50_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("p80_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("p95_on", LocalDate.class)),
                        row.getInt("working_days_to_gain"),
                        row.getString("outlook_rule"),
                        row.getLong("outlook_seed")));
    }
}
