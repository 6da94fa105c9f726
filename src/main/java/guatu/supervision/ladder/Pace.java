package guatu.supervision.ladder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much time a blocked matter is given: the same day, a few days, or long enough for several units to act. */
public enum Pace {
    SAME_DAY,
    ORDINARY,
    COMPLEX;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Pace> find(String code) {
        return Stream.of(values()).filter(pace -> pace.code().equals(code)).findFirst();
    }
}
