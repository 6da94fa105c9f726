package guatu.promotion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a deal is, in the order of the field: 谋划、在谈、签约、落地、开工、投产、达产. */
public enum Stage {
    PLANNED,
    NEGOTIATING,
    SIGNED,
    LANDED,
    STARTED,
    IN_PRODUCTION,
    AT_CAPACITY;

    private static final List<Stage> IN_ORDER = List.of(values());

    public static List<Stage> inOrder() {
        return IN_ORDER;
    }

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> find(String code) {
        return Stream.of(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }

    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Empty after full capacity. */
    public Optional<Stage> next() {
        return ordinal() + 1 < IN_ORDER.size() ? Optional.of(IN_ORDER.get(ordinal() + 1)) : Optional.empty();
    }

    /** Empty before planned. */
    public Optional<Stage> previous() {
        return ordinal() > 0 ? Optional.of(IN_ORDER.get(ordinal() - 1)) : Optional.empty();
    }

    public boolean reached(Stage other) {
        return ordinal() >= other.ordinal();
    }
}
