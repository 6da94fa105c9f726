package guatu.promotion.keyproject;

import guatu.shell.Refused;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a department rates a key project for a year (部门评级).
 *
 * @param comment why; a department that rates C or D says it
 */
public record Rating(int year, String department, Grade grade, String comment, LocalDate ratedOn) {

    private static final int LONGEST = 1_000;

    public Rating {
        department = department.strip();
        comment = comment.strip();
        YearTarget.checkYear(year);
        if (department.isEmpty()) {
            throw new Refused("promotion.keyProject.refused.department");
        }
        if (comment.length() > LONGEST || (comment.isEmpty() && (grade == Grade.C || grade == Grade.D))) {
            throw new Refused("promotion.keyProject.refused.comment", LONGEST);
        }
    }

    /** A is best. */
    public enum Grade {
        A,
        B,
        C,
        D
    }

    /** A rating as it was recorded. */
    public record Recorded(Rating rating, String by, Instant at) {}
}
