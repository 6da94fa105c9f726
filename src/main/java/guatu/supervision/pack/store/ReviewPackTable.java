package guatu.supervision.pack.store;

import guatu.supervision.pack.ReviewPack.PackFile;
import guatu.supervision.pack.ReviewPack.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packs and how far they are. A pack is built by the one who holds its claim; a claim that has ended may be taken by another. */
@Repository
public class ReviewPackTable {

    private static final String COLUMNS = """
            select k.*, p.display_name from review_pack k join organisation o on o.id = k.unit_id join person p on p.id = k.ordered_by
            """;

    private final JdbcClient jdbc;

    ReviewPackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pack as it is stored. */
    public record Row(
            UUID id,
            UUID unitId,
            String period,
            LocalDate asOfDay,
            Instant knownBefore,
            String language,
            List<String> decisions,
            State state,
            int stepsDone,
            int stepsTotal,
            Instant orderedAt,
            UUID orderedBy,
            String orderedByName,
            Optional<Instant> finishedAt,
            Optional<String> contentSm3) {}

    /** @return false when it was ordered already: the same form sent twice */
    public boolean insert(Row row) {
        return jdbc.sql("""
                        insert into review_pack (id, unit_id, period, as_of_day, known_before, language, decisions, state, steps_total,
                                                 ordered_at, ordered_by)
                        values (:id, :unit, :period, :day, :known, :language, :decisions, 'waiting', :steps, :at, :by)
                        on conflict (id) do nothing
                        """)
                        .param("id", row.id())
                        .param("unit", row.unitId())
                        .param("period", row.period())
                        .param("day", row.asOfDay())
                        .param("known", Timestamp.from(row.knownBefore()))
                        .param("language", row.language())
                        .param("decisions", row.decisions().toArray(String[]::new))
                        .param("steps", row.stepsTotal())
                        .param("at", Timestamp.from(row.orderedAt()))
                        .param("by", row.orderedBy())
                        .update()
                == 1;
    }

    /** Of units below the paths, the latest first. */
    public List<Row> list(String[] paths, int most) {
        return jdbc.sql(COLUMNS
                        + "where o.path <@ any(cast(:paths as ltree[])) order by k.ordered_at desc, k.id limit :most")
                .param("paths", paths)
                .param("most", most)
                .query(ReviewPackTable::read)
                .list();
    }

    public Optional<Row> find(UUID id, String[] paths) {
        return jdbc.sql(COLUMNS + "where k.id = :id and o.path <@ any(cast(:paths as ltree[]))")
                .param("id", id)
                .param("paths", paths)
                .query(ReviewPackTable::read)
                .optional();
    }

    public Optional<Row> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where k.id = :id")
                .param("id", id)
                .query(ReviewPackTable::read)
                .optional();
    }

    /** Packs that nobody builds. */
    public List<UUID> unclaimed(Instant now) {
        return jdbc.sql("""
                        select id from review_pack where state in ('waiting', 'building') and (claimed_until is null or claimed_until < :now)
                        order by ordered_at
                        """).param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    /** @return false when another one holds it, or it is built */
    public boolean claim(UUID id, UUID claim, Instant now, Instant until) {
        return jdbc.sql("""
                        update review_pack set state = 'building', claim = :claim, claimed_until = :until, steps_done = 0
                        where id = :id and state in ('waiting', 'building') and (claimed_until is null or claimed_until < :now)
                        """)
                        .param("id", id)
                        .param("claim", claim)
                        .param("until", Timestamp.from(until))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when the claim was lost to another one */
    public boolean progress(UUID id, UUID claim, int done, Instant until) {
        return jdbc.sql("""
                        update review_pack set steps_done = greatest(steps_done, :done), claimed_until = :until
                        where id = :id and claim = :claim and state = 'building'
                        """)
                        .param("id", id)
                        .param("claim", claim)
                        .param("done", done)
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /** @return false when the claim was lost to another one */
    public boolean finish(UUID id, UUID claim, State state, String content, String sm3, Instant at) {
        return jdbc.sql("""
                        update review_pack set state = :state, content = nullif(:content, ''), content_sm3 = nullif(:sm3, ''),
                               finished_at = :at, steps_done = steps_total, claim = null, claimed_until = null
                        where id = :id and claim = :claim and state = 'building'
                        """)
                        .param("id", id)
                        .param("claim", claim)
                        .param("state", state.code())
                        .param("content", content)
                        .param("sm3", sm3)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public void insert(UUID id, String kind, PackFile file) {
        jdbc.sql(
                        "insert into review_pack_file (pack_id, kind, name, sm3, content) values (:id, :kind, :name, :sm3, :content)")
                .param("id", id)
                .param("kind", kind)
                .param("name", file.name())
                .param("sm3", file.sm3())
                .param("content", file.content())
                .update();
    }

    public Optional<PackFile> file(UUID id, String kind) {
        return jdbc.sql("select name, sm3, content from review_pack_file where pack_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind)
                .query((row, number) -> new PackFile(
                        row.getString("name"), row.getString("sm3"), Objects.requireNonNull(row.getBytes("content"))))
                .optional();
    }

    /** The numbers of a pack that is done. */
    public Optional<String> content(UUID id) {
        return jdbc.sql("select content from review_pack where id = :id and content is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("period"),
                Objects.requireNonNull(row.getObject("as_of_day", LocalDate.class)),
                row.getTimestamp("known_before").toInstant(),
                row.getString("language"),
                List.of((String[]) row.getArray("decisions").getArray()),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("steps_done"),
                row.getInt("steps_total"),
                row.getTimestamp("ordered_at").toInstant(),
                row.getObject("ordered_by", UUID.class),
                row.getString("display_name"),
                Optional.ofNullable(finished).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("content_sm3")));
    }
}
