package guatu.promotion.keyproject;

import guatu.shell.Refused;
import java.time.Instant;

/**
 * What a key project is to look like at the end of a year (年度形象进度目标), and who leads it.
 *
 * @param leaderPost the post of the leader in charge, never a name; empty takes the initiative's
 */
public record YearTarget(int year, String physicalTarget, String leaderPost) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 1_000;

    public YearTarget {
        physicalTarget = physicalTarget.strip();
        leaderPost = leaderPost.strip();
        checkYear(year);
        if (physicalTarget.isEmpty() || physicalTarget.length() > LONGEST) {
            throw new Refused("promotion.keyProject.refused.target", physicalTarget.length(), LONGEST);
        }
    }

    static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refused("promotion.keyProject.refused.year", String.valueOf(year));
        }
    }

    /** A target as it was recorded. */
    public record Recorded(YearTarget target, String by, Instant at) {}
}
