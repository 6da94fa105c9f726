package guatu.rules;

import guatu.rules.TemplateActivity.Limit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an approval is timed.
 *
 * @param clockStart what starts its clock
 * @param reviewName what its review is called; blank when review and decision are not told apart
 * @param decisionWorkingDays of its length, the part after the review: signing and issuing; then zero
 * @param statutory the longest that the law allows
 * @param promised what the office promises in public (优化营商环境条例 Art. 36)
 * @param internal what the office asks of itself
 * @param uncounted what stops its clock (行政许可法 Art. 45)
 */
public record TemplateApproval(
        ClockStart clockStart,
        Words reviewName,
        int decisionWorkingDays,
        Optional<Limit> statutory,
        Optional<Limit> promised,
        Optional<Limit> internal,
        List<Uncounted> uncounted) {

    public TemplateApproval {
        uncounted = List.copyOf(uncounted);
    }

    public enum ClockStart {
        /** Its own papers were accepted. */
        OWN_ACCEPTANCE,
        /** The stage's papers were accepted at one window, which counts as acceptance by all agencies. */
        UNIFIED_ACCEPTANCE,
        /** The agency before it has told in writing that it is done. */
        PREDECESSOR_COMPLETION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Time that does not count against a limit; its length is told to the applicant in writing. */
    public enum Uncounted {
        HEARING,
        TENDER,
        AUCTION,
        INSPECTION,
        TESTING,
        QUARANTINE,
        APPRAISAL,
        EXPERT_REVIEW,
        PUBLICITY,
        COMMISSIONED_EVALUATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
