package guatu.directory.store;

import guatu.directory.ApiToken;
import guatu.directory.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API tokens; only their hashes. */
@Repository
public class ApiTokenTable {

    private static final String COLUMNS =
            "select id, person_id, name, scopes, created_at, expires_on, last_used_on, revoked_at from api_token ";

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Owned(UUID personId, ApiToken token) {}

    public void insert(UUID personId, ApiToken token, String hash) {
        jdbc.sql("""
                        insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_on)
                        values (:id, :person, :name, :hash, :scopes, :createdAt, :expiresOn)
                        """)
                .param("id", token.id())
                .param("person", personId)
                .param("name", token.name())
                .param("hash", hash)
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::code).sorted().toArray(String[]::new))
                .param("createdAt", Timestamp.from(token.createdAt()))
                .param("expiresOn", token.expiresOn())
                .update();
    }

    public List<ApiToken> of(UUID personId) {
        return jdbc.sql(COLUMNS + "where person_id = :person order by created_at desc, id desc")
                .param("person", personId)
                .query((row, number) -> read(row).token())
                .list();
    }

    public Optional<ApiToken> one(UUID personId, UUID id) {
        return jdbc.sql(COLUMNS + "where person_id = :person and id = :id")
                .param("person", personId)
                .param("id", id)
                .query((row, number) -> read(row).token())
                .optional();
    }

    /** The token that works on the day; empty when it is unknown, revoked or past. */
    public Optional<Owned> working(String hash, LocalDate today) {
        return jdbc.sql(COLUMNS + "where token_hash = :hash and revoked_at is null and expires_on >= :today")
                .param("hash", hash)
                .param("today", today)
                .query((row, number) -> read(row))
                .optional();
    }

    public void usedOn(UUID id, LocalDate today) {
        jdbc.sql("update api_token set last_used_on = :today where id = :id")
                .param("today", today)
                .param("id", id)
                .update();
    }

    /** @return how many were working until now; a revoked one stays revoked when it was */
    public int revoke(UUID personId, @Nullable UUID id, Instant at) {
        return jdbc.sql("""
                        update api_token set revoked_at = :at
                        where person_id = :person and (cast(:id as uuid) is null or id = :id) and revoked_at is null
                        """)
                .param("person", personId)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Owned read(ResultSet row) throws SQLException {
        OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new Owned(
                row.getObject("person_id", UUID.class),
                new ApiToken(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        scopes(row.getArray("scopes")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("last_used_on", LocalDate.class),
                        revokedAt == null ? null : revokedAt.toInstant()));
    }

    private static Set<Scope> scopes(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Scope::of).collect(Collectors.toUnmodifiableSet());
    }
}
