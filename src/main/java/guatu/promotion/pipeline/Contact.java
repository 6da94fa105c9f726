package guatu.promotion.pipeline;

import guatu.shell.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A visit, call, meeting, or the minutes of a decision.
 *
 * @param participants units and posts; names of persons don't belong here
 * @param nextOn by when the next action is to be done
 */
public record Contact(
        Kind kind,
        LocalDate occurredOn,
        String place,
        String participants,
        String summary,
        String nextAction,
        Optional<LocalDate> nextOn) {

    private static final int LONGEST = 4000;

    public Contact {
        place = place.strip();
        participants = participants.strip();
        summary = summary.strip();
        nextAction = nextAction.strip();
        if (summary.isEmpty() || summary.length() > LONGEST) {
            throw new Refused("promotion.contact.refused.summary", LONGEST);
        }
        if (nextOn.isPresent() && nextAction.isEmpty()) {
            throw new Refused(
                    "promotion.contact.refused.nextAction", nextOn.get().toString());
        }
    }

    /** What kind of contact it is. */
    public enum Kind {
        VISIT,
        RECEPTION,
        CALL,
        MEETING,
        MINUTES;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /** A contact with when it was written down and by whom. */
    public record Recorded(UUID id, Contact contact, Instant recordedAt, String recordedBy) {}
}
