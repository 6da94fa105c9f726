package guatu.supervision.whistle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What whistles show of a unit: the five faults (慢、阻、浮、推、怕), and what it solved well. */
public enum Fault {
    /** It led, and the whistle went up for want of a solution. */
    SLOW,
    /** Its part in another unit's matter was finished late or is overdue. */
    BLOCKING,
    /** Reported as solved, and reopened. */
    SUPERFICIAL,
    /** It disputed the dispatch, and the dispute was rejected. */
    PUSHING,
    /** It was called, and nobody took it within the limit. */
    FEARFUL,
    /** It led to the end without going up or being reopened: the opposite of a fault. */
    SOLVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fault> find(String code) {
        return Stream.of(values()).filter(fault -> fault.code().equals(code)).findFirst();
    }
}
