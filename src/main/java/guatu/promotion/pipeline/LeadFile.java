package guatu.promotion.pipeline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document of a lead.
 *
 * @param contactId the contact that it belongs to
 * @param proofId the proof that it belongs to
 * @param sm3 of the content, 64 hexadecimal digits
 */
public record LeadFile(
        UUID id,
        String name,
        String mediaType,
        long sizeBytes,
        String sm3,
        Optional<UUID> contactId,
        Optional<UUID> proofId,
        Instant recordedAt,
        String recordedBy) {}
