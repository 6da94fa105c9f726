package guatu.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key to {@code /api/v1} that a person made for a program; the key itself is known to nobody but the one who made it.
 *
 * @param expiresOn last day on which it works
 * @param revokedAt when it was taken back; null while it works
 */
public record ApiToken(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable LocalDate lastUsedOn,
        @Nullable Instant revokedAt) {}
