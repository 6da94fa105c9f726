package guatu.delivery.web.api;

import guatu.delivery.InitiativeLine;
import guatu.delivery.InitiativeList.InitiativePage;
import guatu.delivery.InitiativeQuery.Place;
import guatu.shell.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lights of a day: how many of each, and a page of them. */
@Schema(description = "delivery.api.lights")
record LightsFound(
        LocalDate day,
        @Schema(description = "delivery.api.found.byLight") Map<String, Integer> counts,
        List<LightDetail> items,
        @Schema(description = "delivery.api.found.next") Optional<String> next) {

    static LightsFound of(InitiativePage found, Page page) {
        return new LightsFound(
                page.asOf().day(),
                InitiativesFound.counts(found),
                found.lines().stream()
                        .flatMap(line -> detail(line, page).stream())
                        .toList(),
                found.next().map(Place::text));
    }

    private static Optional<LightDetail> detail(InitiativeLine line, Page page) {
        return line.reading().map(reading -> LightDetail.of(line.code(), reading, page));
    }
}
