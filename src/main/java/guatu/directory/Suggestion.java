package guatu.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes or complains of about the product itself.
 *
 * @param page where it came up; empty when not told
 */
public record Suggestion(
        UUID id,
        String personName,
        String organisationName,
        Kind kind,
        String text,
        String page,
        Instant recordedAt,
        @Nullable Answer answer) {

    /** Of two kinds, so that complaints are not taken for wishes. */
    public enum Kind {
        SUGGESTION,
        COMPLAINT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What was answered, by whom, when. */
    public record Answer(String text, String personName, Instant at) {}
}
