package guatu.supervision;

import java.util.Optional;
import java.util.UUID;

/**
 * A step was made with a whistle: who should know of it is told by other parts.
 *
 * @param step what happened, by its code: {@code blown}, {@code taken}, {@code climbed}, …
 * @param whistlerUnitId that blew it
 * @param concernedUnitId that the step speaks of; empty when it speaks of none
 */
public record WhistleStepped(
        UUID whistleId,
        String code,
        String step,
        UUID whistlerUnitId,
        Optional<UUID> leadUnitId,
        Optional<UUID> concernedUnitId) {}
