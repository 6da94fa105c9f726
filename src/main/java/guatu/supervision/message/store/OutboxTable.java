package guatu.supervision.message.store;

import guatu.supervision.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The post that is to leave, and what has left. */
@Repository
public class OutboxTable {

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sent in a post. @param attempts this one included */
    public record Item(UUID id, Message message, int attempts) {}

    public void insert(UUID id, UUID channelId, Message message, Instant dueAt) {
        jdbc.sql("""
                        insert into message_delivery (id, channel_id, message_key, arguments, path, once_key, due_at)
                        values (:id, :channel, :key, cast(:arguments as text[]), :path, :once, :due)
                        on conflict (channel_id, once_key) do nothing
                        """)
                .param("id", id)
                .param("channel", channelId)
                .param("key", message.key())
                .param("arguments", message.arguments().toArray(String[]::new))
                .param("path", message.path())
                .param("once", message.onceKey())
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    /** Channels with post that is due, none that rests after a failure. */
    public List<UUID> channelsDue(Instant now, int limit) {
        return jdbc.sql("""
                        select distinct d.channel_id
                        from message_delivery d join message_channel c on c.id = d.channel_id
                        where d.sent_at is null and d.given_up_at is null and d.due_at <= :now and c.ended_at is null
                          and (c.rests_until is null or c.rests_until <= :now)
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Holds the channel until the transaction ends; false when another node holds it. */
    public boolean lock(UUID channelId) {
        return jdbc.sql("select id from message_channel where id = :id for update skip locked")
                .param("id", channelId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The key of the post that broke off and may be tried again; empty when what is due was never tried. */
    public Optional<UUID> brokenOff(UUID channelId, Instant now) {
        return jdbc.sql("""
                        select post_key from message_delivery
                        where channel_id = :channel and sent_at is null and given_up_at is null and due_at <= :now
                          and post_key is not null
                        order by due_at, id limit 1
                        """)
                .param("channel", channelId)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** Puts what is due and was never tried under a new post. */
    public void gather(UUID channelId, UUID postKey, Instant now) {
        jdbc.sql("""
                        update message_delivery set post_key = :post
                        where channel_id = :channel and sent_at is null and given_up_at is null and due_at <= :now
                          and post_key is null
                        """)
                .param("post", postKey)
                .param("channel", channelId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes a post until an instant, after which another node may take it. */
    public void take(UUID postKey, Instant until) {
        jdbc.sql("""
                        update message_delivery set attempts = attempts + 1, due_at = :until
                        where post_key = :post and sent_at is null and given_up_at is null
                        """)
                .param("until", Timestamp.from(until))
                .param("post", postKey)
                .update();
    }

    public List<Item> items(UUID postKey) {
        return jdbc.sql("""
                        select * from message_delivery where post_key = :post and sent_at is null and given_up_at is null
                        order by id
                        """).param("post", postKey).query(OutboxTable::read).list();
    }

    public void sent(UUID postKey, Instant at) {
        jdbc.sql("update message_delivery set sent_at = :at where post_key = :post and sent_at is null")
                .param("at", Timestamp.from(at))
                .param("post", postKey)
                .update();
    }

    /** Lets the post be tried again from an instant on. */
    public void retry(UUID postKey, Instant from) {
        jdbc.sql("update message_delivery set due_at = :from where post_key = :post and sent_at is null")
                .param("from", Timestamp.from(from))
                .param("post", postKey)
                .update();
    }

    public void giveUp(UUID postKey, Instant at) {
        jdbc.sql("update message_delivery set given_up_at = :at where post_key = :post and sent_at is null")
                .param("at", Timestamp.from(at))
                .param("post", postKey)
                .update();
    }

    private static Item read(ResultSet row, int number) throws SQLException {
        @Nullable String[] arguments = (String[]) row.getArray("arguments").getArray();
        return new Item(
                row.getObject("id", UUID.class),
                new Message(
                        row.getString("message_key"),
                        List.of(arguments),
                        row.getString("path"),
                        row.getString("once_key")),
                row.getInt("attempts"));
    }
}
