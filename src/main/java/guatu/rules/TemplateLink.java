package guatu.rules;

import java.util.Locale;

/**
 * What an activity waits for.
 *
 * @param lagWorkingDays that must pass in between
 * @param source the law, when the ground is legal
 */
public record TemplateLink(
        String predecessor, int lagWorkingDays, Dependence dependence, Ground ground, String source) {

    /** What of the activity waits. */
    public enum Dependence {
        /** It can't begin (a milestone can't be reached) before the predecessor is finished. */
        START_AFTER,
        /** It is reviewed beforehand and decided when the predecessor's result is there (先审后批). */
        DECIDE_AFTER
    }

    /** Why it must be so: the law, the work itself, or habit. Only habit may be dropped without asking. */
    public enum Ground {
        LEGAL,
        TECHNICAL,
        CUSTOMARY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
