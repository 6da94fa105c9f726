package guatu.sheets;

/** A file that is no ledger at all, or too large to be one. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String found;

    public Unreadable(Problem problem, String found) {
        super(problem.code() + " " + found, null, false, false);
        this.problem = problem;
        this.found = found;
    }

    public Refusal refusal() {
        return Refusal.ofFile(problem, found);
    }
}
