package guatu.directory.store;

import guatu.directory.Suggestion;
import guatu.directory.Suggestion.Answer;
import guatu.directory.Suggestion.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suggestions and complaints with their answers. */
@Repository
public class SuggestionTable {

    private static final String COLUMNS = """
            select s.id, p.display_name as person_name, o.name as organisation_name, s.kind, s.text, s.page, s.recorded_at,
                   s.answer, answerer.display_name as answerer_name, s.answered_at
            from suggestion s
            join person p on p.id = s.person_id
            join organisation o on o.id = p.organisation_id
            left join person answerer on answerer.id = s.answered_by
            """;

    private final JdbcClient jdbc;

    SuggestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, UUID personId, Kind kind, String text, String page, Instant at) {
        jdbc.sql("""
                        insert into suggestion (id, person_id, kind, text, page, recorded_at)
                        values (:id, :person, :kind, :text, :page, :at)
                        """)
                .param("id", id)
                .param("person", personId)
                .param("kind", kind.code())
                .param("text", text)
                .param("page", page)
                .param("at", Timestamp.from(at))
                .update();
    }

    public List<Suggestion> of(UUID personId, int limit) {
        return jdbc.sql(COLUMNS + "where s.person_id = :person order by s.recorded_at desc, s.id desc limit :limit")
                .param("person", personId)
                .param("limit", limit)
                .query(SuggestionTable::read)
                .list();
    }

    /** Of people below the paths, newest first. */
    public List<Suggestion> below(String[] paths, boolean openOnly, @Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                        where o.path <@ any(cast(:paths as ltree[]))
                          and (not :openOnly or s.answered_at is null)
                          and (cast(:before as uuid) is null or s.id < :before)
                        order by s.id desc limit :limit
                        """)
                .param("paths", paths)
                .param("openOnly", openOnly)
                .param("before", before)
                .param("limit", limit)
                .query(SuggestionTable::read)
                .list();
    }

    public Optional<Suggestion> one(String[] paths, UUID id) {
        return jdbc.sql(COLUMNS + "where o.path <@ any(cast(:paths as ltree[])) and s.id = :id")
                .param("paths", paths)
                .param("id", id)
                .query(SuggestionTable::read)
                .optional();
    }

    public void answer(UUID id, UUID personId, String text, Instant at) {
        jdbc.sql("update suggestion set answer = :text, answered_by = :person, answered_at = :at where id = :id")
                .param("text", text)
                .param("person", personId)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Suggestion read(ResultSet row, int number) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getString("person_name"),
                row.getString("organisation_name"),
                Kind.of(row.getString("kind")),
                row.getString("text"),
                row.getString("page"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                answeredAt == null
                        ? null
                        : new Answer(row.getString("answer"), row.getString("answerer_name"), answeredAt.toInstant()));
    }
}
