package guatu.sheets;

/** A cell that does not hold what its column expects; thrown and caught within the reading of one row. */
public final class Mismatch extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String expected;

    public Mismatch(Problem problem) {
        this(problem, "");
    }

    public Mismatch(Problem problem, String expected) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.expected = expected;
    }

    public Problem problem() {
        return problem;
    }

    public String expected() {
        return expected;
    }
}
