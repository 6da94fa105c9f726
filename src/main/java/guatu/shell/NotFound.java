package guatu.shell;

/** It is not there, or the person who asks may not see it: the two are told apart nowhere. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
