package guatu.delivery;

import guatu.delivery.Progress.Recorder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A cause that justifies being late (正当理由); it holds the light until a day, visibly. */
public record JustifiedCause(
        UUID id,
        UUID initiativeId,
        String reason,
        Recorder approvedBy,
        Instant recordedAt,
        LocalDate holdsFrom,
        LocalDate holdsUntil,
        Optional<Instant> endedAt) {

    public boolean holdsOn(LocalDate day) {
        return endedAt.isEmpty() && !day.isBefore(holdsFrom) && !day.isAfter(holdsUntil);
    }
}
