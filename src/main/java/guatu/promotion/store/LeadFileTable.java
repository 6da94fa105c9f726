package guatu.promotion.store;

import guatu.delivery.evidence.CheckedEvidence;
import guatu.promotion.pipeline.LeadFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** Documents of leads; a content is written as a stream and read in pieces, never whole. */
@Repository
public class LeadFileTable {

    private static final int PIECE_BYTES = 512 * 1024;

    private final JdbcClient jdbc;

    LeadFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            UUID id,
            UUID leadId,
            @Nullable UUID contactId,
            @Nullable UUID proofId,
            CheckedEvidence file,
            UUID personId,
            Instant at) {
        jdbc.sql("""
                        insert into lead_file (id, lead_id, contact_id, proof_id, name, media_type, size_bytes, sm3, recorded_at,
                                               recorded_by)
                        values (:id, :lead, :contact, :proof, :name, :mediaType, :sizeBytes, :sm3, :at, :person)
                        """)
                .param("id", id)
                .param("lead", leadId)
                .param("contact", contactId)
                .param("proof", proofId)
                .param("name", file.name())
                .param("mediaType", file.type().mediaType())
                .param("sizeBytes", file.sizeBytes())
                .param("sm3", file.sm3())
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
        try (InputStream content = file.content().getInputStream()) {
            jdbc.sql("insert into lead_file_content (lead_file_id, content) values (:id, :content)")
                    .param("id", id)
                    .param("content", new SqlBinaryValue(content, file.sizeBytes()))
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<LeadFile> of(UUID leadId, Instant knownBefore) {
        return jdbc.sql("""
                        select f.*, p.display_name from lead_file f join person p on p.id = f.recorded_by
                        where f.lead_id = :lead and f.recorded_at < :known order by f.recorded_at desc, f.id
                        """)
                .param("lead", leadId)
                .param("known", Timestamp.from(knownBefore))
                .query((row, number) -> new LeadFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getString("sm3"),
                        Optional.ofNullable(row.getObject("contact_id", UUID.class)),
                        Optional.ofNullable(row.getObject("proof_id", UUID.class)),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("display_name")))
                .list();
    }

    /** Bytes from an offset on; empty at the end. */
    public byte[] piece(UUID fileId, long offset) {
        return jdbc.sql(
                        "select substring(content from :from for :length) from lead_file_content where lead_file_id = :id")
                .param("id", fileId)
                .param("from", Math.toIntExact(offset + 1))
                .param("length", PIECE_BYTES)
                .query(byte[].class)
                .single();
    }
}
