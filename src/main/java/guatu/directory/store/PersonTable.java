package guatu.directory.store;

import guatu.directory.Role;
import guatu.directory.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their roles, as sign-in and rights need them. */
@Repository
public class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Credentials(UUID id, String username, String passwordHash, boolean locked) {}

    public record NewPerson(
            UUID id, String username, String displayName, String post, UUID organisationId, String passwordHash) {}

    public Optional<Credentials> credentials(String username) {
        return jdbc.sql("select id, username, password_hash, locked from person where username = :username")
                .param("username", username)
                .query((row, number) -> new Credentials(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getBoolean("locked")))
                .optional();
    }

    /** The person with the rights of this moment; empty when the account is locked. */
    public Optional<Viewer> viewer(UUID id) {
        List<Viewer.Grant> grants = jdbc.sql("""
                        select g.role, g.organisation_id, o.path::text as path
                        from role_grant g join organisation o on o.id = g.organisation_id
                        where g.person_id = :id
                        order by g.role, o.path
                        """)
                .param("id", id)
                .query((row, number) -> new Viewer.Grant(
                        Role.of(row.getString("role")),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("path")))
                .list();
        return jdbc.sql("select username, display_name, organisation_id from person where id = :id and not locked")
                .param("id", id)
                .query((row, number) -> new Viewer(
                        id,
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getObject("organisation_id", UUID.class),
                        grants,
                        Optional.empty()))
                .optional();
    }

    public Set<UUID> idsBelow(String[] paths) {
        return Set.copyOf(jdbc.sql("""
                        select p.id from person p join organisation o on o.id = p.organisation_id
                        where o.path <@ any(cast(:paths as ltree[]))
                        """).param("paths", paths).query(UUID.class).list());
    }

    public long count() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }

    public void insert(NewPerson person, Instant at) {
        jdbc.sql("""
                        insert into person (id, username, display_name, post, organisation_id, password_hash, created_at)
                        values (:id, :username, :displayName, :post, :organisationId, :passwordHash, :at)
                        """)
                .param("id", person.id())
                .param("username", person.username())
                .param("displayName", person.displayName())
                .param("post", person.post())
                .param("organisationId", person.organisationId())
                .param("passwordHash", person.passwordHash())
                .param("at", Timestamp.from(at))
                .update();
    }

    public void grant(UUID personId, Role role, UUID organisationId) {
        jdbc.sql("""
                        insert into role_grant (person_id, role, organisation_id) values (:person, :role, :organisation)
                        on conflict do nothing
                        """)
                .param("person", personId)
                .param("role", role.code())
                .param("organisation", organisationId)
                .update();
    }

    public void recordFailure(UUID id, String username, String address, Instant at) {
        jdbc.sql(
                        "insert into sign_in_failure (id, username, address, occurred_at) values (:id, :username, :address, :at)")
                .param("id", id)
                .param("username", username)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Failures since an instant: by the name, and by the address under any name. */
    public Failures failuresSince(String username, String address, Instant since) {
        return jdbc.sql("""
                        select (select count(*) from sign_in_failure where username = :username and occurred_at > :since) as of_name,
                               (select count(*) from sign_in_failure where address = :address and occurred_at > :since) as of_address
                        """)
                .param("username", username)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Failures(row.getLong("of_name"), row.getLong("of_address")))
                .single();
    }

    public void forgetFailures(String username) {
        jdbc.sql("delete from sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    public record Failures(long ofName, long ofAddress) {}
}
