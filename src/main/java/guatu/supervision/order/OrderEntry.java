package guatu.supervision.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to an order; never changed.
 *
 * @param number counted from 1
 * @param unit by which
 * @param day that the entry speaks of: asked for, granted, planned, finished
 */
public record OrderEntry(
        UUID id,
        int number,
        Kind kind,
        LocalDate occurredOn,
        String text,
        String unit,
        Optional<BigDecimal> percent,
        Optional<LocalDate> day,
        Instant recordedAt,
        String recordedBy) {

    /** What may happen. */
    public enum Kind {
        ISSUED,
        FEEDBACK,
        PLANNED,
        EXTENSION_ASKED,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED,
        FINISH_REPORTED,
        RETURNED,
        CLOSED_MET,
        CLOSED_UNMET,
        WITHDRAWN,
        REVIEW_ASKED,
        REVIEW_UPHELD,
        REVIEW_CHANGED;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
