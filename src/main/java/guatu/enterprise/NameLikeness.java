package guatu.enterprise;

import guatu.enterprise.naming.FirmComparison;
import guatu.enterprise.naming.ProjectComparison;

/**
 * How likely two names mean the same, from 0 to 1. The weights are the product's own: they were set on pairs of invented and
 * real names, and are held by a test with pairs that were made by other rules. A credit code, where both have one, decides
 * instead.
 *
 * @param score 0 to 1
 * @param branch one of the two is a branch of the firm that the other names
 */
public record NameLikeness(double score, boolean branch) {

    /** The names of two firms. A branch is its head's (公司法: it is no legal person), other branches of one head are not. */
    public static NameLikeness ofFirms(EnterpriseName one, EnterpriseName other) {
        FirmComparison comparison = new FirmComparison(one.parts(), other.parts());
        double score = one.plain().equals(other.plain()) ? 1 : comparison.score();
        return new NameLikeness(score, comparison.headAndBranch());
    }

    /** The names of two projects. */
    public static NameLikeness ofProjects(String one, String other) {
        return new NameLikeness(ProjectComparison.score(one, other), false);
    }
}
