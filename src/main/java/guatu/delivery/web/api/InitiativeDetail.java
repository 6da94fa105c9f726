package guatu.delivery.web.api;

import guatu.delivery.Initiative;
import guatu.delivery.Light;
import guatu.delivery.reading.Dossier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One initiative; its plan, its records and its light have addresses of their own. */
@Schema(description = "delivery.api.initiative")
record InitiativeDetail(
        UUID id,
        @Schema(example = "PRJ-2026-0007") String code,

        @Schema(allowableValues = {"project", "key_task", "reform", "hard_problem"})
        String kind,

        String name,
        String stage,
        Named organisation,
        Optional<Named> parent,
        FiveFixes fixes,
        Deadlines deadlines,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> closedOn,

        @Schema(
                description = "delivery.api.basis",
                allowableValues = {"elapsed_months", "plan_curve"})
        String scheduleBasis,

        Optional<Named> investor,
        Optional<Named> industry,
        Optional<Named> place,
        Optional<Amount> investment,
        Optional<BigDecimal> floorAreaSquareMetres,
        Optional<BigDecimal> landAreaMu,
        List<Membership> lists,
        List<Named> jointUnits,
        String note,
        String source,

        @Schema(allowableValues = {"red", "amber", "green", "blue", "grey"})
        String light,

        Optional<Foreseen> outlook,

        @Schema(description = "delivery.api.version") int version) {

    @Schema(description = "delivery.api.fixes")
    record FiveFixes(
            Optional<String> who,
            String what,
            String standard,
            Optional<LocalDate> byWhen,
            Optional<Named> answerable,
            String leaderPost,

            @Schema(description = "delivery.api.fixes.missing", example = "1")
            int missing) {}

    @Schema(description = "delivery.api.deadlines")
    record Deadlines(
            Optional<LocalDate> statutoryOn,
            Optional<LocalDate> promisedOn,

            @Schema(description = "delivery.api.precision", example = "month_end")
            String promisedPrecision,

            Optional<LocalDate> internalOn) {}

    record Membership(String code, String name, String field) {}

    static InitiativeDetail of(Dossier dossier) {
        Initiative initiative = dossier.initiative();
        Initiative.Fixes fixes = initiative.fixes();
        return new InitiativeDetail(
                initiative.id(),
                initiative.code(),
                initiative.kind().code(),
                initiative.name(),
                initiative.stage(),
                Named.of(initiative.organisation()),
                initiative.parent().map(Named::of),
                new FiveFixes(
                        fixes.owner().map(Initiative.Owner::displayName),
                        fixes.content(),
                        fixes.standard(),
                        fixes.promisedOn(),
                        fixes.answerable().map(Named::of),
                        fixes.leaderPost(),
                        fixes.missing()),
                new Deadlines(
                        initiative.deadlines().statutoryOn(),
                        initiative.deadlines().promisedOn(),
                        initiative.deadlines().promisedPrecision(),
                        initiative.deadlines().internalOn()),
                initiative.startedOn(),
                initiative.closedOn(),
                initiative.scheduleBasis().name().toLowerCase(Locale.ROOT),
                initiative.investor().map(Named::of),
                initiative.industry().map(Named::of),
                initiative.place().map(Named::of),
                initiative.investment().map(Amount::of),
                initiative.floorAreaSquareMetres(),
                initiative.landAreaMu(),
                dossier.relations().memberships().stream()
                        .map(one -> new Membership(one.code(), one.name(), one.field()))
                        .toList(),
                dossier.relations().jointUnits().stream().map(Named::of).toList(),
                initiative.note(),
                initiative.source(),
                dossier.light().map(reading -> reading.light().code()).orElse(Light.GREY.code()),
                dossier.light().flatMap(reading -> reading.outlook()).map(Foreseen::of),
                initiative.version());
    }
}
