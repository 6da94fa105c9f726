package guatu.scheduling.parallel;

import guatu.scheduling.Ground;

/**
 * An item of an approval plan waits for another's result.
 *
 * @param lagWorkingDays that must pass in between
 * @param source the law, when the ground is legal; empty if none is named
 */
public record ApprovalLink(
        String predecessor, String successor, Dependence dependence, int lagWorkingDays, Ground ground, String source) {

    /** What of the successor waits. */
    public enum Dependence {
        /** It is not begun before. */
        START_AFTER,
        /** It is reviewed beforehand and decided when the result arrives (先审后批, 滨州市工程建设项目并联审批管理规定 2020, Art. 16). */
        DECIDE_AFTER
    }

    /** Both links in one: what the successor waits for once the item between them is gone. */
    ApprovalLink then(ApprovalLink next) {
        // The order rests on both, so it is no firmer than the weaker.
        ApprovalLink weaker = ground.compareTo(next.ground) >= 0 ? this : next;
        return new ApprovalLink(
                predecessor,
                next.successor,
                next.dependence,
                lagWorkingDays + next.lagWorkingDays,
                weaker.ground,
                weaker.source);
    }

    boolean joinsLike(ApprovalLink other) {
        return predecessor.equals(other.predecessor)
                && successor.equals(other.successor)
                && dependence == other.dependence;
    }
}
