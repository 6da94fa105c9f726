package guatu.directory.store;

import guatu.directory.Role;
import guatu.directory.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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

    /** @param validUntil when somebody else set the password: from then on it opens nothing */
    public record Credentials(
            UUID id, String username, String passwordHash, boolean locked, Optional<Instant> validUntil) {}

    /** @param oneTimeUntil the password was made by somebody else, serves for one sign-in, and that only until then */
    public record NewPerson(
            UUID id,
            String username,
            String displayName,
            String post,
            UUID organisationId,
            String passwordHash,
            Optional<Instant> oneTimeUntil) {}

    public Optional<Credentials> credentials(String username) {
        return jdbc.sql("""
                        select id, username, password_hash, locked, password_valid_until from person where username = :username
                        """)
                .param("username", username)
                .query((row, number) -> new Credentials(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getBoolean("locked"),
                        Optional.ofNullable(row.getTimestamp("password_valid_until"))
                                .map(Timestamp::toInstant)))
                .optional();
    }

    /** @param mustChangePassword the password was set by somebody else and serves only to choose an own one */
    public record Account(Viewer viewer, boolean mustChangePassword, boolean hasSecondFactor, String locale) {}

    /** The person with the rights of this moment; empty when the account is locked. */
    public Optional<Viewer> viewer(UUID id) {
        return account(id).map(Account::viewer);
    }

    /** In one statement, because every request asks. */
    public Optional<Account> account(UUID id) {
        return jdbc.sql("""
                        select p.username, p.display_name, p.organisation_id, p.must_change_password, p.locale,
                               exists (select from second_factor f
                                       where f.person_id = p.id and f.confirmed_at is not null) as has_second_factor,
                               g.role, g.organisation_id as granted_at, o.path::text as path
                        from person p
                        left join role_grant g on g.person_id = p.id
                        left join organisation o on o.id = g.organisation_id
                        where p.id = :id and not p.locked
                        order by g.role, o.path
                        """)
                .param("id", id)
                .query((ResultSet rows) -> rows.next() ? Optional.of(account(id, rows)) : Optional.empty());
    }

    /** @param rows at the first of the person's; each holds one grant, or none when there are none */
    private static Account account(UUID id, ResultSet rows) throws SQLException {
        String username = rows.getString("username");
        String displayName = rows.getString("display_name");
        UUID organisationId = rows.getObject("organisation_id", UUID.class);
        boolean mustChangePassword = rows.getBoolean("must_change_password");
        boolean hasSecondFactor = rows.getBoolean("has_second_factor");
        String locale = rows.getString("locale");
        List<Viewer.Grant> grants = new ArrayList<>();
        do {
            String role = rows.getString("role");
            if (role != null) {
                grants.add(new Viewer.Grant(
                        Role.of(role), rows.getObject("granted_at", UUID.class), rows.getString("path")));
            }
        } while (rows.next());
        return new Account(
                new Viewer(id, username, displayName, organisationId, grants, Optional.empty()),
                mustChangePassword,
                hasSecondFactor,
                locale);
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
                        insert into person (id, username, display_name, post, organisation_id, password_hash,
                                            must_change_password, password_valid_until, created_at)
                        values (:id, :username, :displayName, :post, :organisationId, :passwordHash,
                                :mustChange, :validUntil, :at)
                        """)
                .param("id", person.id())
                .param("username", person.username())
                .param("displayName", person.displayName())
                .param("post", person.post())
                .param("organisationId", person.organisationId())
                .param("passwordHash", person.passwordHash())
                .param("mustChange", person.oneTimeUntil().isPresent())
                .param("validUntil", person.oneTimeUntil().map(Timestamp::from).orElse(null))
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
}
