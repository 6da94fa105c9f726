package guatu.supervision.order;

import java.util.UUID;

/** A document of an order. @param entryId the entry that it came with */
public record OrderFile(UUID id, UUID entryId, String name, String mediaType, long sizeBytes) {}
