package guatu.crash;

/** Whoever asked does not know what became of it: the connection broke, or the answer says that something failed. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(Throwable cause) {
        super(cause);
    }

    NoAnswer(String answer) {
        super(answer);
    }
}
