package guatu.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An activity or milestone that a new initiative gets from its template.
 *
 * @param key unique inside the template
 * @param stage one of the template's stages, in Chinese as initiatives carry it
 * @param approvalStage which of the four approval stages it belongs to, if any
 * @param gate true when its finish needs evidence and a second person's confirmation
 * @param evidence what a gate's evidence is
 * @param weight share in the initiative's progress, relative to its siblings
 * @param calendar the days on which it is worked, which its duration counts
 * @param durationWorkingDays 0 for a milestone
 * @param durationSource the product's default unless a law sets the length
 * @param approval its clock and limits, when it is an approval
 */
public record TemplateActivity(
        String key,
        Words name,
        String stage,
        String approvalStage,
        Kind kind,
        boolean gate,
        Words evidence,
        BigDecimal weight,
        Calendar calendar,
        int durationWorkingDays,
        String durationSource,
        Optional<TemplateApproval> approval,
        List<TemplateLink> predecessors) {

    /** The longest that the law allows, if it sets a limit. */
    public Optional<Limit> statutory() {
        return approval.flatMap(TemplateApproval::statutory);
    }

    /** As activities of initiatives are told apart. */
    public enum Kind {
        ACTIVITY,
        MILESTONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As plans have them: office days, building sites that rest around Spring Festival, every day of the year. */
    public enum Calendar {
        OFFICE,
        CONSTRUCTION,
        EVERYDAY
    }

    /** Laws count in working days only where they say so. */
    public enum DayUnit {
        WORKING_DAYS,
        NATURAL_DAYS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Limit(int days, DayUnit unit, String source) {}
}
