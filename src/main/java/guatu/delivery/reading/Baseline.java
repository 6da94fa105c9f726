package guatu.delivery.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A frozen plan.
 *
 * @param number 1, 2, 3, …
 * @param dates of each activity as they stood when it was approved
 */
public record Baseline(
        int number,
        Instant approvedAt,
        String approvedBy,
        String reason,
        Optional<LocalDate> promisedOn,
        Map<UUID, Span> dates) {

    public record Span(Optional<LocalDate> start, Optional<LocalDate> finish) {}
}
