package guatu.directory.store;

import guatu.directory.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes to accounts. */
@Repository
public class AccountTable {

    private static final int RIGHTS = 3;

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes of rights come one after the other until the transaction ends, so that no two undo each other unseen. */
    public void queueForRights() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema(), :kind))")
                .param("kind", RIGHTS)
                .query((row, number) -> true)
                .single();
    }

    public record SealedContact(
            @Nullable String mobile, @Nullable String email) {}

    public SealedContact contact(UUID id) {
        return jdbc.sql("select mobile_encrypted, email_encrypted from person where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new SealedContact(row.getString("mobile_encrypted"), row.getString("email_encrypted")))
                .single();
    }

    public void setContact(UUID id, @Nullable String mobile, @Nullable String email) {
        jdbc.sql("update person set mobile_encrypted = :mobile, email_encrypted = :email where id = :id")
                .param("mobile", mobile)
                .param("email", email)
                .param("id", id)
                .update();
    }

    public void describe(UUID id, String displayName, String post, UUID organisationId) {
        jdbc.sql("""
                        update person set display_name = :displayName, post = :post, organisation_id = :organisation
                        where id = :id
                        """)
                .param("displayName", displayName)
                .param("post", post)
                .param("organisation", organisationId)
                .param("id", id)
                .update();
    }

    /** @return false when it was so already */
    public boolean setLocked(UUID id, boolean locked) {
        return jdbc.sql("update person set locked = :locked where id = :id and locked <> :locked")
                        .param("locked", locked)
                        .param("id", id)
                        .update()
                > 0;
    }

    public Optional<String> passwordHash(UUID id) {
        return jdbc.sql("select password_hash from person where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** @param oneTimeUntil when somebody else set it: it serves to choose an own one, until then */
    public void setPassword(UUID id, String hash, Optional<Instant> oneTimeUntil) {
        jdbc.sql("""
                        update person set password_hash = :hash, must_change_password = :mustChange,
                               password_valid_until = :validUntil
                        where id = :id
                        """)
                .param("hash", hash)
                .param("mustChange", oneTimeUntil.isPresent())
                .param("validUntil", oneTimeUntil.map(Timestamp::from).orElse(null))
                .param("id", id)
                .update();
    }

    public void setLocale(UUID id, String locale) {
        jdbc.sql("update person set locale = :locale where id = :id")
                .param("locale", locale)
                .param("id", id)
                .update();
    }

    /** @return false when the role was not held */
    public boolean withdraw(UUID id, Role role, UUID organisationId) {
        return jdbc.sql("""
                                delete from role_grant
                                where person_id = :person and role = :role and organisation_id = :organisation
                                """)
                        .param("person", id)
                        .param("role", role.code())
                        .param("organisation", organisationId)
                        .update()
                > 0;
    }
}
