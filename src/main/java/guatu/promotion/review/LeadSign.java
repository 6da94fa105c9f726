package guatu.promotion.review;

import guatu.shell.Refused;
import java.time.LocalDate;

/**
 * A warning sign that was looked for.
 *
 * @param sign code in the rule
 * @param present it is there
 * @param source where it was looked
 */
public record LeadSign(String sign, boolean present, LocalDate checkedOn, String source, String note) {

    public LeadSign {
        source = source.strip();
        note = note.strip();
        if (source.isEmpty()) {
            throw new Refused("review.refused.signSource");
        }
    }

    /** @param recordedBy who looked */
    public record Recorded(LeadSign sign, String recordedBy) {}
}
