package guatu.delivery.ledger;

/** A file that is no ledger at all, or too large to be one. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String found;

    Unreadable(Problem problem, String found) {
        super(problem.code() + " " + found, null, false, false);
        this.problem = problem;
        this.found = found;
    }

    Refusal refusal() {
        return Refusal.ofFile(problem, found);
    }
}
