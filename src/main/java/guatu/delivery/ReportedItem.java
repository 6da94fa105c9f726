package guatu.delivery;

import guatu.delivery.Initiative.Unit;
import guatu.delivery.Progress.Recorder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A record as a line of somebody's work: to confirm, returned, or made lately.
 *
 * @param decisionNote why it was returned
 */
public record ReportedItem(
        UUID progressId,
        UUID activityId,
        String activityName,
        Unit initiative,
        ProgressStatement statement,
        LocalDate occurredOn,
        Instant recordedAt,
        Recorder recordedBy,
        Optional<String> decisionNote) {}
