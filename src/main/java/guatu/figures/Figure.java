package guatu.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One number. A correction is another row of the same code that supersedes this one.
 *
 * @param organisation whose ledger it stands in; decides who may see it
 * @param subject what it speaks of, when that is an organisation
 * @param unit CNY, USD, m2, %, or the office's own word
 * @param period an ISO date or interval, or words; empty when the source does not say
 * @param caliber what is counted and how (口径); empty when the source does not say
 */
public record Figure(
        UUID id,
        String code,
        Unit organisation,
        Optional<Unit> subject,
        String metric,
        String metricEn,
        BigDecimal value,
        String unit,
        String period,
        FigureKind kind,
        String caliber,
        Qualifier qualifier,
        String source,
        Instant recordedAt,
        String recordedBy,
        Optional<UUID> supersedes) {

    /** An organisation by its code and name. */
    public record Unit(UUID id, String code, String name) {}
}
