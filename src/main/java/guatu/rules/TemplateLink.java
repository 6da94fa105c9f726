package guatu.rules;

import java.util.Locale;

/**
 * The activity can't begin (a milestone can't be reached) before the predecessor is finished.
 *
 * @param lagWorkingDays that must pass in between
 * @param source the law, when the ground is legal
 */
public record TemplateLink(String predecessor, int lagWorkingDays, Ground ground, String source) {

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
