package guatu.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A name that a firm has or had.
 *
 * @param standing it is the one in use
 */
public record FirmNameRecord(
        String name,
        Optional<LocalDate> usedFrom,
        Optional<LocalDate> usedUntil,
        boolean standing,
        String source,
        Instant recordedAt) {}
