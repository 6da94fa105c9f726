package guatu.delivery.web;

import guatu.delivery.Progress;
import guatu.delivery.RecordingTarget;
import java.util.Optional;

/**
 * The second person's form.
 *
 * @param mayDecide whether the person is the one to decide, and nobody has
 * @param refusal why it was not decided, in words
 */
public record ConfirmationForm(
        RecordingTarget target,
        Progress progress,
        boolean mayDecide,
        String note,
        Optional<String> refusal,
        String from) {}
