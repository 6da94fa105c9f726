package guatu.delivery.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One progress record as the page shows it; a superseded one stays, with what took its place.
 *
 * @param activityName empty when the record speaks of the whole initiative
 * @param kind started, finished, percent, forecast, note or withdrawn
 * @param occurredPrecision how the day was stated: {@code day}, {@code month}, …
 * @param supersededBy the record that took its place, as far as known on the page's day
 */
public record HistoryEntry(
        UUID id,
        Optional<UUID> activityId,
        String activityName,
        String kind,
        Optional<BigDecimal> percent,
        Optional<LocalDate> forecastFinish,
        String note,
        LocalDate occurredOn,
        String occurredPrecision,
        Instant recordedAt,
        String recordedBy,
        Optional<UUID> supersedes,
        Optional<UUID> supersededBy,
        Optional<Confirmation> confirmation,
        String source,
        List<EvidenceFile> files) {

    /** @param decision confirmed or returned */
    public record Confirmation(String decision, String note, Instant decidedAt, String decidedBy) {}

    /** @param sizeBytes of the file as it was uploaded */
    public record EvidenceFile(UUID id, UUID progressId, String name, String mediaType, long sizeBytes) {}

    /** How many days after it happened it was recorded; 0 when on the day. */
    public long daysLate(ZoneId zone) {
        return Math.max(
                0, ChronoUnit.DAYS.between(occurredOn, recordedAt.atZone(zone).toLocalDate()));
    }

    HistoryEntry with(List<EvidenceFile> evidence) {
        return new HistoryEntry(
                id,
                activityId,
                activityName,
                kind,
                percent,
                forecastFinish,
                note,
                occurredOn,
                occurredPrecision,
                recordedAt,
                recordedBy,
                supersedes,
                supersededBy,
                confirmation,
                source,
                evidence);
    }
}
