package guatu.promotion.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What was handed in for an item of a gate, or decided on it; the latest of an item stands.
 *
 * @param recorder who handed it in or decided
 */
public record Proof(
        UUID id,
        String item,
        Decision decision,
        String note,
        LocalDate occurredOn,
        Instant recordedAt,
        UUID recorder,
        String recordedBy) {

    /** What it says. */
    public enum Decision {
        GIVEN,
        APPROVED,
        REFUSED;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Decision of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** The item is met by it. */
        boolean meets() {
            return this != REFUSED;
        }
    }
}
