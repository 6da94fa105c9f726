package guatu.promotion.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody on the negotiating team of a lead. */
public record Member(UUID id, String displayName, String unitName, Part part) {

    /** What they do on the team. */
    public enum Part {
        LEAD,
        NEGOTIATOR,
        ADVISER,
        STEWARD;

        /** The name under which it is stored and its words are found. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Part> find(String code) {
            return Stream.of(values()).filter(part -> part.code().equals(code)).findFirst();
        }
    }
}
