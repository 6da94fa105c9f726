package guatu.delivery.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A record among the latest: what was said of what, by whom, when it happened and when it was recorded. */
public record LatestRecord(
        String code,
        String initiativeName,
        Optional<String> activityName,
        String kind,
        Optional<BigDecimal> percent,
        Optional<LocalDate> forecastFinish,
        String note,
        LocalDate occurredOn,
        Instant recordedAt,
        String recordedBy,
        int files) {}
