package guatu.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One move of a lead.
 *
 * @param stage in which the lead is after it
 * @param clockFrom from which the stage's clock would run after it had it never stopped
 * @param reason why; only an entrance and an advance may go without one
 */
public record Step(Kind kind, Stage stage, LocalDate occurredOn, LocalDate clockFrom, String reason) {

    public Step {
        reason = reason.strip();
    }

    /** What kind of move it is. */
    public enum Kind {
        ENTERED,
        ADVANCED,
        RETURNED,
        PAUSED,
        RESUMED,
        LOST;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** The clock of a stage begins with such a move. */
        public boolean entersAStage() {
            return this == ENTERED || this == ADVANCED || this == RETURNED;
        }

        public boolean needsAReason() {
            return this == RETURNED || this == PAUSED || this == LOST;
        }

        /** How the lead stands after it, as {@link Standing#code} says. */
        public String standing() {
            return switch (this) {
                case PAUSED -> "paused";
                case LOST -> "lost";
                case ENTERED, ADVANCED, RETURNED, RESUMED -> "active";
            };
        }
    }

    /** A move with when it was written down and by whom. */
    public record Recorded(Step step, Instant recordedAt, String recordedBy) {}
}
