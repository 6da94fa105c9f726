package guatu.delivery.approval;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that happened to an approval's clock or validity.
 *
 * @param on the day of it; for an agreed start that day, for an extension its new last day
 * @param ground why days are not counted, or the paper that extends; may be empty
 * @param recordedBy whose name stands by it
 */
public record ApprovalRecord(UUID id, UUID activityId, Kind kind, LocalDate on, String ground, String recordedBy) {

    public enum Kind {
        /** Its papers were accepted (受理). */
        ACCEPTED,
        /** From this day on days are not counted. */
        STOPPED,
        /** The last day that is not counted. */
        RESUMED,
        /** The day that the land contract agrees for the start of work. */
        AGREED_START,
        /** The result is valid until this day. */
        EXTENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
