package guatu.scheduling.exchange;

/** A file that can't be read as a plan. The message says in one line what was found, what was expected, what to try. */
public final class UnreadablePlanException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What is wrong with the file. */
    public enum Fault {
        MISSING,
        EMPTY,
        TOO_LARGE,
        PACKED,
        UNKNOWN_FORMAT,
        LEDGER,
        PROTECTED,
        DAMAGED,
        NO_ACTIVITIES,
        NO_START,
        NO_NETWORK
    }

    UnreadablePlanException(Fault fault, String message) {
        super(message.lines().findFirst().orElse(""));
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
