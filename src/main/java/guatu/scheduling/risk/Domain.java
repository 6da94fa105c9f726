package guatu.scheduling.risk;

/** What numbers may be handed in. */
final class Domain {

    private Domain() {}

    /** @throws IllegalArgumentException if it does not hold, saying what was found and what was expected */
    static void require(boolean holds, Object found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("Found %s. Expected %s.".formatted(found, expected));
        }
    }

    /** Three points of a duration: in order, none negative, and not all the same. */
    static void requireThreePoints(double optimistic, double mostLikely, double pessimistic) {
        require(
                optimistic >= 0
                        && optimistic <= mostLikely
                        && mostLikely <= pessimistic
                        && optimistic < pessimistic
                        && Double.isFinite(pessimistic),
                "the three points %s, %s, %s".formatted(optimistic, mostLikely, pessimistic),
                "them to rise from zero or more, the last above the first; try Certain for a value that is sure");
    }

    static void requireProbability(double probability) {
        require(probability >= 0 && probability <= 1, probability, "a probability from 0 to 1");
    }
}
