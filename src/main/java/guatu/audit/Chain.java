package guatu.audit;

import guatu.audit.Audit.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** How links are forged and checked: SM3 (GB/T 32905) over every field, each preceded by its length. */
public final class Chain {

    /** What the first entry links to. */
    static final Head START = new Head(0, "0".repeat(64));

    private Chain() {}

    static AuditEntry next(
            Head previous,
            Instant recordedAt,
            @Nullable UUID actorId,
            String actorName,
            String action,
            Subject subject,
            String detail) {
        AuditEntry open = new AuditEntry(
                previous.sequence() + 1,
                recordedAt,
                actorId,
                actorName,
                action,
                subject.kind(),
                subject.id(),
                subject.name(),
                detail,
                previous.hash(),
                "");
        return withHash(open, hashOf(open));
    }

    /** The hash that the entry must carry if nobody touched it. */
    public static String hashOf(AuditEntry entry) {
        SM3Digest digest = new SM3Digest();
        List<String> fields = List.of(
                Long.toString(entry.sequence()),
                entry.recordedAt().toString(),
                entry.actorId() == null ? "" : entry.actorId().toString(),
                entry.actorName(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.subjectName(),
                entry.detail(),
                entry.previousHash());
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            byte[] length = (bytes.length + ":").getBytes(StandardCharsets.US_ASCII);
            digest.update(length, 0, length.length);
            digest.update(bytes, 0, bytes.length);
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    private static AuditEntry withHash(AuditEntry open, String hash) {
        return new AuditEntry(
                open.sequence(),
                open.recordedAt(),
                open.actorId(),
                open.actorName(),
                open.action(),
                open.subjectKind(),
                open.subjectId(),
                open.subjectName(),
                open.detail(),
                open.previousHash(),
                hash);
    }

    /** Where the chain ends now. */
    public record Head(long sequence, String hash) {}
}
