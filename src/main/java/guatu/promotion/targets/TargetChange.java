package guatu.promotion.targets;

import guatu.shell.Refused;

/**
 * Why a target is adjusted or withdrawn.
 *
 * @param number of the setting that the person saw
 * @param basis the document or meeting that says so
 * @param requestKey sent twice under one key it is changed once
 */
public record TargetChange(int number, String basis, String reason, String requestKey) {

    public TargetChange {
        basis = basis.strip();
        reason = reason.strip();
        TargetTerms.checkBasis(basis);
        if (reason.isEmpty() || reason.length() > TargetTerms.LONGEST) {
            throw new Refused("promotion.target.refused.reason", TargetTerms.LONGEST);
        }
    }
}
