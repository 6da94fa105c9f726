package guatu.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A figure to be recorded.
 *
 * @param id made by whoever sends it, so that sending it twice records it once
 * @param organisationId whose ledger it stands in
 */
public record NewFigure(
        UUID id,
        String code,
        UUID organisationId,
        Optional<UUID> subjectId,
        String metric,
        String metricEn,
        BigDecimal value,
        String unit,
        String period,
        FigureKind kind,
        String caliber,
        Qualifier qualifier,
        String source) {

    /** The same content as a row that stands; identifiers and links are left out of the comparison. */
    boolean says(Figure figure) {
        return figure.metric().equals(metric)
                && figure.value().compareTo(value) == 0
                && figure.unit().equals(unit)
                && figure.period().equals(period)
                && figure.kind() == kind
                && figure.qualifier() == qualifier
                && figure.source().equals(source)
                && figure.subject().map(Figure.Unit::id).equals(subjectId);
    }
}
