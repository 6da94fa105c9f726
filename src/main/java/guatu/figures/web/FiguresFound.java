package guatu.figures.web;

import guatu.figures.Figure;
import guatu.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page of figures, as a program reads them. */
@Schema(description = "figures.api.found")
record FiguresFound(
        List<Item> items,
        @Schema(description = "figures.api.total") long total,
        @Schema(description = "figures.api.next") Optional<String> next) {

    @Schema(description = "figures.api.item")
    record Item(
            @Schema(example = "FG-001-05") String code,
            Unit organisation,
            Optional<Unit> subject,
            @Schema(example = "固定资产投资") String metric,
            String metricEnglish,
            @Schema(example = "12.6") BigDecimal value,

            @Schema(description = "figures.api.item.unit", example = "%")
            String unit,

            @Schema(example = "2026") String period,

            @Schema(allowableValues = {"actual", "target", "growth_pct", "share_pct", "cumulative"})
            String kind,

            @Schema(description = "figures.api.item.caliber")
            String caliber,

            @Schema(description = "figures.api.item.qualifier")
            String qualifier,

            String source,
            Instant recordedAt) {

        static Item of(Figure figure) {
            return new Item(
                    figure.code(),
                    Unit.of(figure.organisation()),
                    figure.subject().map(Unit::of),
                    figure.metric(),
                    figure.metricEn(),
                    figure.value(),
                    figure.unit(),
                    figure.period(),
                    figure.kind().code(),
                    figure.caliber(),
                    figure.qualifier().name().toLowerCase(Locale.ROOT),
                    figure.source(),
                    figure.recordedAt());
        }
    }

    @Schema(name = "Organisation")
    record Unit(String code, String name) {

        static Unit of(Figure.Unit unit) {
            return new Unit(unit.code(), unit.name());
        }
    }

    /** @param found one more than a page when there are more */
    static FiguresFound of(List<Figure> found, long total) {
        boolean more = found.size() > Figures.PAGE_LENGTH;
        List<Figure> shown = more ? found.subList(0, Figures.PAGE_LENGTH) : found;
        return new FiguresFound(
                shown.stream().map(Item::of).toList(),
                total,
                more ? Optional.of(shown.getLast().code()) : Optional.empty());
    }
}
