package guatu.delivery.web.api;

import guatu.delivery.Progress;
import guatu.delivery.ProgressStatement.Forecast;
import guatu.delivery.ProgressStatement.Percent;
import guatu.delivery.reading.HistoryEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One record of progress; a superseded one stays, with what took its place. */
@Schema(description = "delivery.api.progress")
record ProgressRecord(
        UUID id,
        Optional<UUID> activityId,

        @Schema(allowableValues = {"started", "finished", "percent", "forecast", "note", "withdrawn"})
        String kind,

        Optional<BigDecimal> percent,
        Optional<LocalDate> forecastFinish,
        String note,

        @Schema(description = "delivery.api.progress.occurredOn")
        LocalDate occurredOn,

        @Schema(description = "delivery.api.progress.recordedAt")
        Instant recordedAt,

        String recordedBy,
        Optional<UUID> supersedes,
        Optional<UUID> supersededBy,
        Optional<Confirmation> confirmation) {

    @Schema(description = "delivery.api.confirmation")
    record Confirmation(
            @Schema(allowableValues = {"confirmed", "returned"})
            String decision,

            String note,
            Instant decidedAt,
            String decidedBy) {}

    static ProgressRecord of(HistoryEntry entry) {
        return new ProgressRecord(
                entry.id(),
                entry.activityId(),
                entry.kind(),
                entry.percent(),
                entry.forecastFinish(),
                entry.note(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.supersedes(),
                entry.supersededBy(),
                entry.confirmation()
                        .map(one -> new Confirmation(one.decision(), one.note(), one.decidedAt(), one.decidedBy())));
    }

    static ProgressRecord of(Progress progress) {
        return new ProgressRecord(
                progress.id(),
                Optional.of(progress.activityId()),
                progress.statement().code(),
                progress.statement() instanceof Percent(BigDecimal value) ? Optional.of(value) : Optional.empty(),
                progress.statement() instanceof Forecast(LocalDate finish) ? Optional.of(finish) : Optional.empty(),
                progress.note(),
                progress.occurredOn(),
                progress.recordedAt(),
                progress.recordedBy().displayName(),
                progress.supersedes(),
                progress.supersededBy(),
                progress.confirmation()
                        .map(one -> new Confirmation(
                                one.decision().code(),
                                one.note(),
                                one.decidedAt(),
                                one.decidedBy().displayName())));
    }
}
