package guatu.supervision.order.store;

import guatu.delivery.evidence.CheckedEvidence;
import guatu.supervision.order.OrderFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** Documents of orders; a content is written as a stream and read in pieces, never whole. */
@Repository
public class OrderFileTable {

    private static final int PIECE_BYTES = 512 * 1024;

    private final JdbcClient jdbc;

    OrderFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, UUID order, UUID entry, CheckedEvidence file, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into supervision_order_file (id, order_id, entry_id, name, media_type, size_bytes, sm3, recorded_at,
                                                            recorded_by)
                        values (:id, :order, :entry, :name, :mediaType, :sizeBytes, :sm3, :at, :person)
                        """)
                .param("id", id)
                .param("order", order)
                .param("entry", entry)
                .param("name", file.name())
                .param("mediaType", file.type().mediaType())
                .param("sizeBytes", file.sizeBytes())
                .param("sm3", file.sm3())
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
        try (InputStream content = file.content().getInputStream()) {
            jdbc.sql("insert into supervision_order_file_content (file_id, content) values (:id, :content)")
                    .param("id", id)
                    .param("content", new SqlBinaryValue(content, file.sizeBytes()))
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<OrderFile> of(UUID order, Instant knownBefore) {
        return jdbc.sql("""
                        select id, entry_id, name, media_type, size_bytes from supervision_order_file
                        where order_id = :order and recorded_at < :known order by id
                        """)
                .param("order", order)
                .param("known", Timestamp.from(knownBefore))
                .query(OrderFile.class)
                .list();
    }

    /** Bytes from an offset on; empty at the end. */
    public byte[] piece(UUID fileId, long offset) {
        return jdbc.sql(
                        "select substring(content from :from for :length) from supervision_order_file_content where file_id = :id")
                .param("id", fileId)
                .param("from", Math.toIntExact(offset + 1))
                .param("length", PIECE_BYTES)
                .query(byte[].class)
                .single();
    }
}
