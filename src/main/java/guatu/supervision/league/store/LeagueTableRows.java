package guatu.supervision.league.store;

import guatu.supervision.league.LeagueTable.Step;
import guatu.supervision.league.LeagueTable.Step.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** League tables and what happened to them; rows are only added. */
@Repository
public class LeagueTableRows {

    /** Who sees an office's tables: people of the office, of what is above it, and of the units below it. */
    private static final String SEEN =
            "(o.path <@ any(cast(:paths as ltree[])) or o.path @> any(cast(:paths as ltree[])))";

    private static final String COLUMNS = """
            select t.id, t.office_id, t.sheet_code, t.sheet_id, t.sheet_text, t.period, t.number, t.corrects, t.opened_at, t.opened_by
            from league_table t join organisation o on o.id = t.office_id
            """;

    private final JdbcClient jdbc;

    LeagueTableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A table as it is stored; its sheet is still a text. */
    public record Row(
            UUID id,
            UUID officeId,
            String sheetCode,
            String sheetId,
            String sheetText,
            String period,
            int number,
            Optional<UUID> corrects,
            Instant openedAt,
            UUID openedBy) {}

    /** @param sequence and days of the period, which the database checks and lists by */
    public void insert(Row row, String sequence, LocalDate first, LocalDate last) {
        jdbc.sql("""
                        insert into league_table (id, office_id, sheet_code, sheet_id, sheet_text, sequence, period, first_day, last_day,
                                                  number, corrects, opened_at, opened_by)
                        values (:id, :office, :sheetCode, :sheetId, :sheetText, :sequence, :period, :first, :last, :number, :corrects,
                                :at, :by)
                        """)
                .param("id", row.id())
                .param("office", row.officeId())
                .param("sheetCode", row.sheetCode())
                .param("sheetId", row.sheetId())
                .param("sheetText", row.sheetText())
                .param("sequence", sequence)
                .param("period", row.period())
                .param("first", first)
                .param("last", last)
                .param("number", row.number())
                .param("corrects", row.corrects().orElse(null))
                .param("at", Timestamp.from(row.openedAt()))
                .param("by", row.openedBy())
                .update();
    }

    public Optional<Row> find(UUID id, String[] paths) {
        return jdbc.sql(COLUMNS + "where t.id = :id and " + SEEN)
                .param("id", id)
                .param("paths", paths)
                .query(LeagueTableRows::read)
                .optional();
    }

    public List<Row> list(String[] paths, int most) {
        return jdbc.sql(COLUMNS + "where " + SEEN
                        + " order by t.last_day desc, t.sheet_code, t.number desc, t.id limit :most")
                .param("paths", paths)
                .param("most", most)
                .query(LeagueTableRows::read)
                .list();
    }

    public Map<UUID, Map<Kind, Step>> steps(List<UUID> tables) {
        Map<UUID, Map<Kind, Step>> byTable = new HashMap<>();
        jdbc.sql("""
                        select s.*, p.display_name from league_step s join person p on p.id = s.by_person
                        where s.table_id = any(:tables)
                        """).param("tables", tables.toArray(UUID[]::new)).query(row -> {
            Step step = step(row);
            byTable.computeIfAbsent(row.getObject("table_id", UUID.class), _ -> new EnumMap<>(Kind.class))
                    .put(step.kind(), step);
        });
        return byTable;
    }

    /** @return false when that had happened to it already */
    public boolean insert(
            UUID table, Kind kind, Instant at, UUID by, String authority, String approval, Optional<LocalDate> until) {
        return jdbc.sql("""
                        insert into league_step (table_id, kind, at, by_person, authority, approval, objections_until)
                        values (:table, :kind, :at, :by, :authority, :approval, :until) on conflict (table_id, kind) do nothing
                        """)
                        .param("table", table)
                        .param("kind", kind.code())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("authority", authority)
                        .param("approval", approval)
                        .param("until", until.orElse(null))
                        .update()
                == 1;
    }

    /** Makes others who change the same table wait until this transaction ends. */
    public void lock(UUID table) {
        jdbc.sql("select id from league_table where id = :id for no key update")
                .param("id", table)
                .query(UUID.class)
                .single();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getTimestamp("at").toInstant(),
                row.getString("display_name"),
                row.getString("authority"),
                row.getString("approval"),
                Optional.ofNullable(row.getObject("objections_until", LocalDate.class)));
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("office_id", UUID.class),
                row.getString("sheet_code"),
                row.getString("sheet_id"),
                row.getString("sheet_text"),
                row.getString("period"),
                row.getInt("number"),
                Optional.ofNullable(row.getObject("corrects", UUID.class)),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("opened_by", UUID.class));
    }
}
