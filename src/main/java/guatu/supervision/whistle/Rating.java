package guatu.supervision.whistle;

import guatu.supervision.Unit;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one unit says of another when a whistle has ended (双向评价). Units rate units; persons are never rated.
 *
 * @param round how often the whistle had been reopened by then
 */
public record Rating(Unit from, Unit to, int round, Verdict verdict, String reason, Instant recordedAt) {

    /** How a unit found the other's part. */
    public enum Verdict {
        SATISFIED,
        FAIR,
        UNSATISFIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Verdict> find(String code) {
            return Stream.of(values())
                    .filter(verdict -> verdict.code().equals(code))
                    .findFirst();
        }
    }
}
