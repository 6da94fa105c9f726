package guatu.delivery.web.api;

import guatu.delivery.InitiativeLine;
import guatu.delivery.InitiativeList.InitiativePage;
import guatu.delivery.InitiativeQuery.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A page of a list of initiatives. */
@Schema(description = "delivery.api.found")
record InitiativesFound(
        List<Line> items,

        @Schema(description = "delivery.api.found.total", example = "23")
        int total,

        @Schema(description = "delivery.api.found.byLight") Map<String, Integer> byLight,

        @Schema(description = "delivery.api.found.next", example = "PRJ-2026-0050~PRJ-2026-0050")
        Optional<String> next) {

    record Line(
            @Schema(example = "PRJ-2026-0007") String code,

            @Schema(allowableValues = {"project", "key_task", "reform", "hard_problem"})
            String kind,

            @Schema(example = "智能传感创新产业园") String name,
            @Schema(example = "主体封顶") String stage,
            Named organisation,
            @Schema(example = "2026-12-31") Optional<LocalDate> promisedOn,

            @Schema(allowableValues = {"red", "amber", "green", "blue", "grey"})
            String light,

            @Schema(description = "delivery.api.earned", example = "42.5")
            Optional<BigDecimal> earnedPercent,

            Optional<Foreseen> outlook,
            Optional<Named> industry,
            Optional<Named> place,
            Optional<Amount> investment) {

        static Line of(InitiativeLine line) {
            return new Line(
                    line.code(),
                    line.kind().code(),
                    line.name(),
                    line.stage(),
                    Named.of(line.organisation()),
                    line.promisedOn(),
                    line.light().code(),
                    line.earnedPercent(),
                    line.outlook().map(Foreseen::of),
                    line.industry().map(Named::of),
                    line.place().map(Named::of),
                    line.investment().map(Amount::of));
        }
    }

    static InitiativesFound of(InitiativePage page) {
        return new InitiativesFound(
                page.lines().stream().map(Line::of).toList(),
                page.total(),
                counts(page),
                page.next().map(Place::text));
    }

    static Map<String, Integer> counts(InitiativePage page) {
        Map<String, Integer> counts = new TreeMap<>();
        page.byLight().forEach((light, count) -> counts.put(light.code(), count));
        return counts;
    }
}
