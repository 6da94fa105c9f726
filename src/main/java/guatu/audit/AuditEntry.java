package guatu.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain.
 *
 * @param sequence 1, 2, 3, … without gaps
 * @param detail what changed, as a JSON object in canonical form; never personal data in clear
 * @param previousHash SM3 of the entry before, 64 hexadecimal digits; zeros before the first
 * @param hash SM3 over all of the above
 */
public record AuditEntry(
        long sequence,
        Instant recordedAt,
        @Nullable UUID actorId,
        String actorName,
        String action,
        String subjectKind,
        String subjectId,
        String subjectName,
        String detail,
        String previousHash,
        String hash) {}
