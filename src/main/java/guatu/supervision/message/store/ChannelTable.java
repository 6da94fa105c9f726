package guatu.supervision.message.store;

import guatu.supervision.message.channel.Channel;
import guatu.supervision.message.channel.ChannelKind;
import guatu.supervision.message.channel.PostTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Channels and how they fare. */
@Repository
public class ChannelTable {

    private static final String ROWS = """
            select c.*, p.display_name, p.locale, o.name as unit_name from message_channel c
            left join person p on p.id = c.person_id
            left join organisation o on o.id = c.organisation_id
            where c.ended_at is null
            """;

    private final JdbcClient jdbc;

    ChannelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sealed: the address of a robot and the secret that its posts are signed with; empty for e-mail. */
    public record SealedAddress(String address, String secret) {}

    /** The channels of the people, and those of the unit's groups. */
    public List<Channel> of(List<UUID> people, Optional<UUID> unit) {
        return jdbc.sql(ROWS + " and (c.person_id = any(cast(:people as uuid[])) or c.organisation_id = :unit)")
                .param("people", people.toArray(UUID[]::new))
                .param("unit", unit.orElse(null))
                .query(ChannelTable::read)
                .list();
    }

    /** The robots of the organisations below the paths. */
    public List<Channel> robots(String[] paths) {
        return jdbc.sql(ROWS + " and c.organisation_id is not null and o.path <@ any(cast(:paths as ltree[]))"
                        + " order by o.path, c.name, c.id")
                .param("paths", paths)
                .query(ChannelTable::read)
                .list();
    }

    /** Mailboxes that post cannot be sent to, of people below the paths; the longest failing first. */
    public List<Channel> failingMailboxes(String[] paths, int limit) {
        return jdbc.sql(ROWS + """
                         and c.failing_since is not null and c.person_id is not null
                         and p.organisation_id in (select id from organisation where path <@ any(cast(:paths as ltree[])))
                        order by c.failing_since, c.id limit :limit
                        """)
                .param("paths", paths)
                .param("limit", limit)
                .query(ChannelTable::read)
                .list();
    }

    public Optional<Channel> find(UUID id) {
        return jdbc.sql(ROWS + " and c.id = :id")
                .param("id", id)
                .query(ChannelTable::read)
                .optional();
    }

    public Optional<Channel> mailbox(UUID person) {
        return jdbc.sql(ROWS + " and c.person_id = :person")
                .param("person", person)
                .query(ChannelTable::read)
                .optional();
    }

    public SealedAddress address(UUID id) {
        return jdbc.sql("select address_sealed, secret_sealed from message_channel where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new SealedAddress(row.getString("address_sealed"), row.getString("secret_sealed")))
                .single();
    }

    /** Opens the person's mailbox, or changes when it is used. */
    public void openMailbox(UUID id, UUID person, PostTimes times, Instant at) {
        jdbc.sql("""
                        insert into message_channel (id, kind, person_id, name, quiet_from, quiet_until, digest_at, added_at, added_by)
                        values (:id, 'email', :person, '', :from, :until, :digest, :at, :person)
                        on conflict (person_id) where person_id is not null and ended_at is null
                        do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                                      digest_at = excluded.digest_at
                        """)
                .param("id", id)
                .param("person", person)
                .param("from", times.quiet().map(PostTimes.Quiet::from).orElse(null))
                .param("until", times.quiet().map(PostTimes.Quiet::until).orElse(null))
                .param("digest", times.digestAt().orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    public void insertRobot(
            UUID id,
            ChannelKind kind,
            UUID organisationId,
            String name,
            SealedAddress address,
            PostTimes times,
            UUID person,
            Instant at) {
        jdbc.sql("""
                        insert into message_channel (id, kind, organisation_id, name, address_sealed, secret_sealed, quiet_from,
                                                     quiet_until, added_at, added_by)
                        values (:id, :kind, :organisation, :name, :address, :secret, :from, :until, :at, :person)
                        """)
                .param("id", id)
                .param("kind", kind.code())
                .param("organisation", organisationId)
                .param("name", name)
                .param("address", address.address())
                .param("secret", address.secret())
                .param("from", times.quiet().map(PostTimes.Quiet::from).orElse(null))
                .param("until", times.quiet().map(PostTimes.Quiet::until).orElse(null))
                .param("at", Timestamp.from(at))
                .param("person", person)
                .update();
    }

    /** Ends it; sealed addresses go with it. False when it was ended already. */
    public boolean end(UUID id, Instant at) {
        return jdbc.sql("""
                        update message_channel set ended_at = :at, address_sealed = '', secret_sealed = ''
                        where id = :id and ended_at is null
                        """).param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }

    public void works(UUID id) {
        jdbc.sql("""
                        update message_channel set failures = 0, failing_since = null, rests_until = null, last_error = ''
                        where id = :id and failures > 0
                        """).param("id", id).update();
    }

    public void fails(UUID id, int failures, Instant at, Instant restsUntil, String error) {
        jdbc.sql("""
                        update message_channel set failures = :failures, failing_since = coalesce(failing_since, :at),
                               rests_until = :until, last_error = :error
                        where id = :id
                        """)
                .param("failures", failures)
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(restsUntil))
                .param("error", error)
                .param("id", id)
                .update();
    }

    private static Channel read(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Channel(
                row.getObject("id", UUID.class),
                ChannelKind.of(row.getString("kind")),
                row.getString("name"),
                person == null
                        ? new Channel.Owner.Unit(
                                row.getObject("organisation_id", UUID.class), row.getString("unit_name"))
                        : new Channel.Owner.Person(person, row.getString("display_name"), row.getString("locale")),
                times(row),
                failing(row));
    }

    private static PostTimes times(ResultSet row) throws SQLException {
        @Nullable LocalTime from = row.getObject("quiet_from", LocalTime.class);
        return new PostTimes(
                from == null
                        ? Optional.empty()
                        : Optional.of(new PostTimes.Quiet(from, row.getObject("quiet_until", LocalTime.class))),
                Optional.ofNullable(row.getObject("digest_at", LocalTime.class)));
    }

    private static Optional<Channel.Failing> failing(ResultSet row) throws SQLException {
        @Nullable Timestamp since = row.getTimestamp("failing_since");
        return since == null
                ? Optional.empty()
                : Optional.of(new Channel.Failing(
                        row.getInt("failures"),
                        since.toInstant(),
                        row.getTimestamp("rests_until").toInstant(),
                        row.getString("last_error")));
    }
}
