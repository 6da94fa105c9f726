package guatu.delivery.web;

import guatu.delivery.Progress;
import guatu.delivery.RecordingTarget;
import guatu.shell.PageSection.Action;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The form for recording, and the records below it.
 *
 * @param replaces the wrong record that the new one takes the place of
 * @param refusal why it was not recorded, in words
 * @param from where it leads back to
 * @param lateDays a record made more than so many days after is marked as late
 * @param actions what else may be done about the activity
 */
public record ProgressForm(
        RecordingTarget target,
        List<Progress> latest,
        Optional<Progress> replaces,
        ProgressTyped typed,
        Optional<String> refusal,
        String from,
        UUID viewerId,
        int lateDays,
        List<Action> actions) {

    /** What stands in the fields. */
    public record ProgressTyped(String percent, String forecast, String occurredOn, String note, String requestKey) {}

    public String action() {
        return replaces.map(wrong -> "/progress/" + wrong.id() + "/supersession")
                .orElse("/activities/" + target.activity().id() + "/progress");
    }

    public boolean offersForm() {
        return target.mayRecord() || replaces.isPresent();
    }
}
