package guatu.enterprise;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One number of a firm for one year. Several stand side by side when sources differ; a correction supersedes one of them.
 *
 * @param unit CNY, 人, 项, %, or the office's own word
 * @param caliber what is counted and how (口径); empty when the source does not say
 * @param corrects the row that this one takes the place of
 */
public record EnterpriseFigure(
        UUID id,
        String metric,
        int year,
        BigDecimal value,
        String unit,
        String caliber,
        String source,
        Optional<UUID> corrects,
        String recordedBy,
        Instant recordedAt) {}
