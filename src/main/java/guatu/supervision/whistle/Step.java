package guatu.supervision.whistle;

import guatu.supervision.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A step of a whistle as it was recorded, with what held after it.
 *
 * @param unit that made it or was concerned
 * @param person empty when the product itself made it
 */
public record Step(
        int number,
        Kind kind,
        Optional<Unit> unit,
        String note,
        LocalDate occurredOn,
        Instant recordedAt,
        Optional<String> person,
        String ruleVersion,
        Standing after) {

    /** What can happen to a whistle. */
    public enum Kind {
        BLOWN,
        TAKEN,
        DISPATCHED,
        DISPUTED,
        DISPUTE_UPHELD,
        DISPUTE_REJECTED,
        JOINED,
        PART_FINISHED,
        STOPPED,
        RESUMED,
        MET,
        CLIMBED,
        REPORTED,
        CONFIRMED,
        REOPENED,
        WITHDRAWN,
        RATED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
