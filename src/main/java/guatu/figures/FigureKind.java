package guatu.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of number it is. */
public enum FigureKind {
    ACTUAL,
    TARGET,
    GROWTH_PCT,
    SHARE_PCT,
    CUMULATIVE;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FigureKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
