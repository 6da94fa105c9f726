package guatu.directory.store;

import guatu.directory.Person;
import guatu.directory.Person.HeldRole;
import guatu.directory.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as seen by somebody who administers the organisations below some paths; others are not found. */
@Repository
public class AdministeredPeople {

    private static final String COLUMNS = """
            select p.id, p.username, p.display_name, p.post, p.organisation_id, o.code as organisation_code,
                   o.name as organisation_name, p.locked, p.must_change_password, p.created_at,
                   exists (select from second_factor f
                           where f.person_id = p.id and f.confirmed_at is not null) as has_second_factor,
                   exists (select 1 from role_grant g join organisation held on held.id = g.organisation_id
                           where g.person_id = p.id and not held.path <@ any(cast(:paths as ltree[]))) as roles_elsewhere
            from person p join organisation o on o.id = p.organisation_id
            where o.path <@ any(cast(:paths as ltree[]))
            """;

    private final JdbcClient jdbc;

    AdministeredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> byUsername(String[] paths, String username) {
        return jdbc.sql(COLUMNS + "and p.username = :username")
                .param("paths", paths)
                .param("username", username)
                .query((row, number) -> read(row, roles(paths, row.getObject("id", UUID.class))))
                .optional();
    }

    /**
     * In the order of user names.
     *
     * @param text part of the user name or the name; empty for all
     * @param organisationPath only people at or below it; empty for all
     * @param after only user names behind this one
     */
    public List<Person> find(String[] paths, String text, String organisationPath, String after, int limit) {
        return jdbc.sql(COLUMNS + """
                        and p.username > :after
                        and (:text = '' or (p.username || ' ' || p.display_name) ilike :part)
                        and (:below = '' or o.path <@ cast(:below as ltree))
                        order by p.username limit :limit
                        """)
                .param("paths", paths)
                .param("after", after)
                .param("text", text)
                .param(
                        "part",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("below", organisationPath)
                .param("limit", limit)
                .query((row, number) -> read(row, List.of()))
                .list();
    }

    private List<HeldRole> roles(String[] paths, UUID personId) {
        return jdbc.sql("""
                        select g.role, o.id, o.code, o.name
                        from role_grant g join organisation o on o.id = g.organisation_id
                        where g.person_id = :person and o.path <@ any(cast(:paths as ltree[]))
                        order by o.path, g.role
                        """)
                .param("person", personId)
                .param("paths", paths)
                .query((row, number) -> new HeldRole(
                        Role.of(row.getString("role")),
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    private static Person read(ResultSet row, List<HeldRole> roles) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("post"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_code"),
                row.getString("organisation_name"),
                row.getBoolean("locked"),
                row.getBoolean("must_change_password"),
                row.getBoolean("has_second_factor"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                roles,
                row.getBoolean("roles_elsewhere"));
    }
}
