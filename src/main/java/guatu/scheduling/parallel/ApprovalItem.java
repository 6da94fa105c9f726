package guatu.scheduling.parallel;

/**
 * An approval, or other work or event of an approval plan.
 *
 * @param workingDays from taking it up to its decision; zero for a milestone
 * @param decisionWorkingDays of these, what comes after the review; zero when review and decision are one event
 */
public record ApprovalItem(String key, int workingDays, int decisionWorkingDays) {

    private static final String REVIEW = "/review";

    /** @throws IllegalArgumentException if the decision does not leave time for the review */
    public ApprovalItem {
        if (workingDays < 0
                || decisionWorkingDays < 0
                || (decisionWorkingDays > 0 && decisionWorkingDays >= workingDays)) {
            throw new IllegalArgumentException(
                    "Found the item %s of %d working days with a decision of %d. Expected a decision shorter than the whole. Try zero where review and decision are one."
                            .formatted(key, workingDays, decisionWorkingDays));
        }
    }

    /** Whether it is reviewed first and decided afterwards, as two events. */
    public boolean isReviewedFirst() {
        return decisionWorkingDays > 0;
    }

    public int reviewWorkingDays() {
        return workingDays - decisionWorkingDays;
    }

    /** The key of the activity that ends with the item's result. */
    public String decidedKey() {
        return key;
    }

    /** The key of the activity that starts with the item; that of its result when it is one event. */
    public String reviewKey() {
        return isReviewedFirst() ? key + REVIEW : key;
    }
}
