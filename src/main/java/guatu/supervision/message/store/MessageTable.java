package guatu.supervision.message.store;

import guatu.shell.Identifiers;
import guatu.supervision.message.Inbox;
import guatu.supervision.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were told inside the product. */
@Repository
public class MessageTable {

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever was told it before is not told again. */
    public void insert(List<UUID> people, Message message, Instant at) {
        jdbc.sql("""
                        insert into message (id, person_id, message_key, arguments, path, once_key, told_at)
                        select m.id, m.person, :key, cast(:arguments as text[]), :path, :once, :at
                        from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as m (id, person)
                        on conflict (person_id, once_key) do nothing
                        """)
                .param("ids", people.stream().map(person -> Identifiers.next()).toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .param("key", message.key())
                .param("arguments", message.arguments().toArray(String[]::new))
                .param("path", message.path())
                .param("once", message.onceKey())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those who hold one of the roles in the nearest organisation at or above the unit in which somebody does. */
    public List<UUID> holders(UUID unit, List<String> roles) {
        return jdbc.sql("""
                        with held as (
                            select g.person_id, nlevel(h.path) as depth
                            from organisation u
                            join organisation h on h.path @> u.path
                            join role_grant g on g.organisation_id = h.id and g.role = any(cast(:roles as text[]))
                            join person p on p.id = g.person_id and not p.locked
                            where u.id = :unit)
                        select distinct person_id from held where depth = (select max(depth) from held)
                        """)
                .param("unit", unit)
                .param("roles", roles.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    public List<Inbox.Entry> of(UUID person, boolean unreadOnly, Optional<UUID> after, int limit) {
        return jdbc.sql("select * from message m where m.person_id = :person"
                        + (unreadOnly ? " and m.read_at is null" : "")
                        + (after.isPresent()
                                ? " and (m.told_at, m.id) < (select a.told_at, a.id from message a where a.id = :after"
                                        + " and a.person_id = :person)"
                                : "")
                        + " order by m.told_at desc, m.id desc limit :limit")
                .param("person", person)
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(MessageTable::read)
                .list();
    }

    /** Counted up to a bound: beyond it, the number tells a person nothing. */
    public int unread(UUID person, int most) {
        return jdbc.sql("""
                        select count(*) from (select 1 from message where person_id = :person and read_at is null limit :most) u
                        """)
                .param("person", person)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    public Optional<String> path(UUID person, UUID id) {
        return jdbc.sql("select path from message where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    public void read(UUID person, UUID id, Instant at) {
        jdbc.sql("update message set read_at = :at where id = :id and person_id = :person and read_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("person", person)
                .update();
    }

    public void readAll(UUID person, Instant until, Instant at) {
        jdbc.sql("""
                        update message set read_at = :at where person_id = :person and read_at is null and told_at <= :until
                        """)
                .param("at", Timestamp.from(at))
                .param("person", person)
                .param("until", Timestamp.from(until))
                .update();
    }

    private static Inbox.Entry read(ResultSet row, int number) throws SQLException {
        return new Inbox.Entry(
                row.getObject("id", UUID.class),
                row.getString("message_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("path"),
                row.getTimestamp("told_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }
}
