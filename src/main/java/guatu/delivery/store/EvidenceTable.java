package guatu.delivery.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import guatu.delivery.Progress.EvidenceFile;
import guatu.delivery.evidence.CheckedEvidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** Evidence files; a content is written as a stream and read in pieces, never whole. */
@Repository
public class EvidenceTable {

    private static final int PIECE_BYTES = 512 * 1024;

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, UUID progressId, UUID initiativeId, CheckedEvidence file, Instant at) {
        jdbc.sql("""
                        insert into evidence_file (id, progress_id, initiative_id, name, media_type, size_bytes, sm3, recorded_at)
                        values (:id, :progress, :initiative, :name, :mediaType, :sizeBytes, :sm3, :at)
                        """)
                .param("id", id)
                .param("progress", progressId)
                .param("initiative", initiativeId)
                .param("name", file.name())
                .param("mediaType", file.type().mediaType())
                .param("sizeBytes", file.sizeBytes())
                .param("sm3", file.sm3())
                .param("at", Timestamp.from(at))
                .update();
        try (InputStream content = file.content().getInputStream()) {
            jdbc.sql("insert into evidence_content (evidence_file_id, content) values (:id, :content)")
                    .param("id", id)
                    .param("content", new SqlBinaryValue(content, file.sizeBytes()))
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Map<UUID, List<EvidenceFile>> ofProgress(List<UUID> progressIds) {
        record Attached(UUID progressId, EvidenceFile file) {}
        return jdbc
                .sql("select * from evidence_file where progress_id = any(:progress) order by recorded_at, id")
                .param("progress", progressIds.toArray(UUID[]::new))
                .query((row, number) -> new Attached(row.getObject("progress_id", UUID.class), read(row)))
                .list()
                .stream()
                .collect(groupingBy(Attached::progressId, mapping(Attached::file, toList())));
    }

    /** The record that the file belongs to. */
    public Optional<UUID> progressOf(UUID fileId) {
        return jdbc.sql("select progress_id from evidence_file where id = :id")
                .param("id", fileId)
                .query(UUID.class)
                .optional();
    }

    /** Bytes from an offset on, at most {@value #PIECE_BYTES}; empty at the end. */
    public byte[] piece(UUID fileId, long offset) {
        return jdbc.sql("""
                        select substring(content from :from for :length) from evidence_content where evidence_file_id = :id
                        """)
                .param("id", fileId)
                .param("from", Math.toIntExact(offset + 1))
                .param("length", PIECE_BYTES)
                .query(byte[].class)
                .single();
    }

    private static EvidenceFile read(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sm3"));
    }
}
