package guatu.supervision.order;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an order may be about. */
public enum SubjectKind {
    INITIATIVE,
    ACTIVITY,
    DEAL,
    WHISTLE,
    /** A matter that stands nowhere else. */
    FREE;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SubjectKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static Optional<SubjectKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
