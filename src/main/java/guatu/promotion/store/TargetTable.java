package guatu.promotion.store;

import guatu.promotion.Unit;
import guatu.promotion.targets.Target;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.TargetSetting;
import guatu.shell.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Targets, and what was set for each; settings are only added. */
@Repository
public class TargetTable {

    /** The setting that was in force when the day ended, as a plan's is; the first one stands for all days before it too. */
    private static final String HOLDING = """
             (s.recorded_at < :planBefore or s.number = 1) and s.recorded_at < :known
            """;

    private static final String ROWS = """
            select t.*, o.code as unit_code, o.name as unit_name, cast(o.path as text) as unit_path, s.*, p.display_name,
                   f.value as first_value
            from promotion_target t
            join organisation o on o.id = t.organisation_id
            cross join lateral (select * from promotion_target_setting s where s.target_code = t.code and
            """ + HOLDING + """
                                order by s.number desc limit 1) s
            join promotion_target_setting f on f.target_code = t.code and f.number = 1
            left join person p on p.id = s.recorded_by
            where o.path <@ any(cast(:paths as ltree[]))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TargetTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number of a year; nobody else gets one before the transaction ends. */
    public int nextNumber(int year) {
        return jdbc.sql("""
                        insert into promotion_target_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = promotion_target_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** False when its unit is asked for the same in that year already. */
    public boolean insert(Target made) {
        return described(made, "on conflict do nothing") == 1;
    }

    /** From a ledger: what it says of the target takes the place of what stood under its code, and what it asks for is a setting of its own when it is another. */
    public void put(Target made, UUID by) {
        described(made, """
                on conflict (code) do update set
                    organisation_id = excluded.organisation_id, year = excluded.year, name = excluded.name,
                    name_en = excluded.name_en, measure = excluded.measure, size_class = excluded.size_class,
                    channel = excluded.channel, unit = excluded.unit
                """);
        jdbc.sql("""
                        insert into promotion_target_setting (target_code, number, value, withdrawn, basis, reason, recorded_at,
                                                              recorded_by)
                        select :code, coalesce(max(s.number), 0) + 1, :value, false, :basis, '', :at, :by
                        from promotion_target_setting s where s.target_code = :code
                        having coalesce(not bool_or(s.value = :value and s.basis = :basis and not s.withdrawn and s.number = (
                            select max(n.number) from promotion_target_setting n where n.target_code = :code)), true)
                        """)
                .param("code", made.code())
                .param("value", made.value())
                .param("basis", made.setting().basis())
                .param("at", Timestamp.from(made.setting().at()))
                .param("by", by)
                .update();
    }

    private int described(Target made, String onConflict) {
        return jdbc.sql("""
                        insert into promotion_target (code, organisation_id, year, name, name_en, measure, size_class, channel, unit)
                        values (:code, :organisation, :year, :name, :nameEn, :measure, :sizeClass, :channel, :unit)
                        """ + onConflict)
                .param("code", made.code())
                .param("organisation", made.organisation().id())
                .param("year", made.year())
                .param("name", made.name())
                .param("nameEn", made.nameEn())
                .param("measure", made.measure().code())
                .param("sizeClass", made.sizeClass())
                .param("channel", made.channel())
                .param("unit", made.unit())
                .update();
    }

    /** False when somebody has added that number before. */
    public boolean append(String code, TargetSetting setting, UUID by, String requestKey) {
        return jdbc.sql("""
                        insert into promotion_target_setting (target_code, number, value, withdrawn, basis, reason, recorded_at,
                                                              recorded_by, request_key)
                        values (:code, :number, :value, :withdrawn, :basis, :reason, :at, :by, :key)
                        on conflict do nothing
                        """)
                        .param("code", code)
                        .param("number", setting.number())
                        .param("value", setting.value())
                        .param("withdrawn", setting.withdrawn())
                        .param("basis", setting.basis())
                        .param("reason", setting.reason())
                        .param("at", Timestamp.from(setting.at()))
                        .param("by", by)
                        .param("key", requestKey)
                        .update()
                == 1;
    }

    /** The target that the person set or changed under the key. */
    public Optional<String> setBefore(UUID personId, String requestKey) {
        return jdbc.sql(
                        "select target_code from promotion_target_setting where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(String.class)
                .optional();
    }

    /** @param after code of the last one of the page before, or empty */
    public List<Target> of(String[] paths, int year, String after, int most, AsOf asOf) {
        String next = after.isEmpty() ? "" : """
                 and (o.code, t.code) > (select lo.code, l.code from promotion_target l join organisation lo on lo.id = l.organisation_id
                                         where l.code = :after)
                """;
        return bound(ROWS + " and t.year = :year" + next + " order by o.code, t.code limit :most", paths, asOf)
                .param("year", year)
                .param("after", after)
                .param("most", most)
                .query(TargetTable::read)
                .list();
    }

    public Optional<Target> find(String[] paths, String code, AsOf asOf) {
        return bound(ROWS + " and t.code = :code", paths, asOf)
                .param("code", code)
                .query(TargetTable::read)
                .optional();
    }

    /** What was set by the day, the newest first. */
    public List<TargetSetting> settings(String code, AsOf asOf) {
        return dated("""
                        select s.*, p.display_name from promotion_target_setting s left join person p on p.id = s.recorded_by
                        where s.target_code = :code and
                        """ + HOLDING + " order by s.number desc", asOf)
                .param("code", code)
                .query(TargetTable::setting)
                .list();
    }

    private StatementSpec bound(String sql, String[] paths, AsOf asOf) {
        return dated(sql, asOf).param("paths", paths);
    }

    private StatementSpec dated(String sql, AsOf asOf) {
        return jdbc.sql(sql)
                .param("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .param("known", Timestamp.from(asOf.knownBefore()));
    }

    private static Target read(ResultSet row, int number) throws SQLException {
        return new Target(
                row.getString("code"),
                new Unit(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                row.getString("unit_path"),
                row.getInt("year"),
                row.getString("name"),
                row.getString("name_en"),
                TargetMeasure.of(row.getString("measure")),
                row.getString("size_class"),
                row.getString("channel"),
                row.getString("unit"),
                setting(row, number),
                row.getBigDecimal("first_value"),
                Optional.empty());
    }

    private static TargetSetting setting(ResultSet row, int rowNumber) throws SQLException {
        @Nullable String by = row.getString("display_name");
        return new TargetSetting(
                row.getInt("number"),
                row.getBigDecimal("value"),
                row.getBoolean("withdrawn"),
                row.getString("basis"),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                Objects.requireNonNullElse(by, ""));
    }
}
