package guatu.promotion.signing;

import guatu.promotion.Money;
import guatu.promotion.Unit;
import guatu.shell.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An event at which deals are signed together (集中签约).
 *
 * @param unit that holds it
 * @param stated what a source says of it without naming its deals; empty when every deal stands here
 */
public record SigningEvent(
        UUID id,
        String code,
        Unit unit,
        String unitPath,
        Description description,
        Stated stated,
        Instant recordedAt,
        String recordedBy) {

    /** What is said of it. */
    public record Description(String name, LocalDate heldOn, String place, String note, String source) {

        private static final int LONGEST_NAME = 200;

        public Description {
            name = name.strip();
            place = place.strip();
            note = note.strip();
            source = source.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new Refused("signing.refused.eventName", name.length(), LONGEST_NAME);
            }
        }
    }

    /** @param projects how many, as the source says */
    public record Stated(Optional<Integer> projects, Optional<Money> amount) {

        public static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty());

        public boolean isNothing() {
            return projects.isEmpty() && amount.isEmpty();
        }
    }
}
