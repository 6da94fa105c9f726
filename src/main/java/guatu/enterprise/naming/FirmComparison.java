package guatu.enterprise.naming;

/** Compares the parts of two firms' names; each part that speaks against one firm lowers the score. */
public record FirmComparison(FirmName one, FirmName other) {

    private static final double SAME = 1;
    private static final double NEARLY = 0.97;
    private static final double MISTYPED = 0.94;
    private static final double SHORTENED = 0.92;
    private static final double DOUBTFUL = 0.8;
    private static final double OTHER = 0.5;
    private static final int LONG_CORE = 5;

    public double score() {
        if (LatinComparison.applies(one, other)) {
            return LatinComparison.score(one, other);
        }
        if (acronym(one, other) || acronym(other, one)) {
            return SHORTENED * ordinals() * branches();
        }
        return wording() * regions() * ordinals() * branches() * groups();
    }

    public boolean headAndBranch() {
        return one.branch().isEmpty() != other.branch().isEmpty();
    }

    private double wording() {
        double parts = core() * trades();
        boolean tradesDiffer = !one.trade().equals(other.trade());
        if (tradesDiffer && mistypedTrade()) {
            return Math.max(parts, SHORTENED);
        }
        String left = one.withRegion();
        String right = other.withRegion();
        return Spelling.mistyped(left, right) ? Math.max(parts, MISTYPED) : parts;
    }

    private double core() {
        String left = one.core();
        String right = other.core();
        if (left.equals(right)) {
            return SAME;
        }
        if (Spelling.mistyped(left, right)) {
            return MISTYPED;
        }
        int length = Math.max(left.length(), right.length());
        if (length > 2 && Spelling.swapped(left, right)) {
            return MISTYPED;
        }
        if (Spelling.doubled(left, right)) {
            return SHORTENED;
        }
        // In a short trade name one character more or another one is another firm.
        if (length >= LONG_CORE && (Spelling.oneMissing(left, right) || Spelling.differences(left, right) == 1)) {
            return SHORTENED;
        }
        return OTHER * (1 + Spelling.sharedPairs(left, right)) / 2;
    }

    /** A slip in the trade makes the rest of the name look like part of the trade name; then the whole is compared. */
    private boolean mistypedTrade() {
        if (one.core().equals(other.core())) {
            return false;
        }
        String left = one.distinctive();
        String right = other.distinctive();
        int core = Math.min(one.core().length(), other.core().length());
        return Math.max(left.length(), right.length()) > 4
                && Spelling.commonStart(left, right) >= core
                && (Spelling.oneMissing(left, right)
                        || Spelling.swapped(left, right)
                        || Spelling.mistyped(left, right));
    }

    private double trades() {
        String left = one.trade().text();
        String right = other.trade().text();
        if (left.equals(right)) {
            return SAME;
        }
        if (Spelling.mistyped(left, right)) {
            return NEARLY;
        }
        boolean bothFormal = one.formal() && other.formal();
        boolean within = Spelling.within(left, right) || Spelling.within(right, left);
        if (!within) {
            return OTHER;
        }
        if (!bothFormal) {
            return NEARLY;
        }
        // 科技 or 实业 left out of a registered name may be a slip; a word that says what the firm does is none.
        return one.trade().strong().equals(other.trade().strong()) ? SHORTENED : DOUBTFUL;
    }

    private double regions() {
        Region left = one.region();
        Region right = other.region();
        if (left.name().equals(right.name())) {
            return SAME;
        }
        if (left.isNone() || right.isNone()) {
            return NEARLY;
        }
        if (left.nestedWith(right)) {
            return one.formal() && other.formal() ? DOUBTFUL : NEARLY;
        }
        return OTHER;
    }

    private double ordinals() {
        if (one.ordinals().equals(other.ordinals()) || headAndBranch()) {
            return SAME;
        }
        return one.ordinals().isEmpty() || other.ordinals().isEmpty() ? DOUBTFUL : OTHER;
    }

    private double branches() {
        if (one.branch().equals(other.branch())) {
            return SAME;
        }
        return headAndBranch() ? NEARLY : OTHER;
    }

    /** A group's holding firm and its daughter share the trade name; a firm that became a group keeps its trade too. */
    private double groups() {
        boolean oneIsAGroup = one.group() != other.group() && one.formal() && other.formal();
        return oneIsAGroup && !one.trade().equals(other.trade()) ? DOUBTFUL : SAME;
    }

    private static boolean acronym(FirmName shortened, FirmName full) {
        return !shortened.formal()
                && shortened.withRegion().length() > 2
                && !full.trade().isNone()
                && shortened.withRegion().equals(NameKeys.acronym(full));
    }
}
