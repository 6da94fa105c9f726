package guatu.supervision.whistle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a whistle has come. */
public enum State {
    /** Blown; no unit leads yet. */
    SENT,
    /** A unit leads. */
    TAKEN,
    /** The leading unit says that it is solved; the whistler has not confirmed. */
    REPORTED,
    /** The whistler has confirmed (销号). */
    CLOSED,
    /** The whistler has taken it back. */
    WITHDRAWN;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> find(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    public boolean open() {
        return this == SENT || this == TAKEN || this == REPORTED;
    }
}
