package guatu.delivery;

import guatu.rules.RuleVersion;

/**
 * The rule for recording, typed.
 *
 * @param lateDays a record made more than so many calendar days after is marked as late
 * @param causeDays a justified cause holds a light for at most so many calendar days
 * @param gateNeedsFile the finish of a gate needs a file; otherwise a note of what the proof is will do
 */
public record RecordingRule(String version, int lateDays, int causeDays, boolean gateNeedsFile) {

    /** The code under which the rule stands in room rules. */
    public static final String CODE = "progress-recording";

    public static RecordingRule of(RuleVersion rule) {
        return new RecordingRule(
                rule.id(),
                rule.integer("late_recording_days"),
                rule.integer("justified_cause_max_days"),
                rule.text("gate_evidence").equals("file"));
    }
}
