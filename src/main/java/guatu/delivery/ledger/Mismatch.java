package guatu.delivery.ledger;

/** A cell that does not hold what its column expects; thrown and caught within the reading of one row. */
final class Mismatch extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String expected;

    Mismatch(Problem problem) {
        this(problem, "");
    }

    Mismatch(Problem problem, String expected) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.expected = expected;
    }

    Problem problem() {
        return problem;
    }

    String expected() {
        return expected;
    }
}
