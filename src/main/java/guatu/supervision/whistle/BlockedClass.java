package guatu.supervision.whistle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What work is blocked by (堵点类别). */
public enum BlockedClass {
    /** Land to be cleared (征迁). */
    LAND,
    /** An approval (审批). */
    APPROVAL,
    /** Pipes, power, roads (管线配套). */
    UTILITIES,
    FUNDS,
    LABOUR,
    /** A matter of law, an enforcement (法律): where the court is called (基层吹哨、法院报到). */
    LAW,
    OTHER;

    /** The name under which it is stored and its words are found. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BlockedClass> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
