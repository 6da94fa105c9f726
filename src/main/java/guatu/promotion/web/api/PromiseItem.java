package guatu.promotion.web.api;

import guatu.promotion.promise.Fact;
import guatu.promotion.promise.Promise;
import guatu.promotion.promise.PromiseStanding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A promise and what became of it, as a program reads it. */
@Schema(name = "Promise", description = "promise.api.item")
record PromiseItem(
        @Schema(example = "PM-2026-0007") String code,
        @Schema(example = "LD-2026-0012") String lead,
        String unit,

        @Schema(allowableValues = {"investor", "zone"}) String side,

        @Schema(example = "investment") String measure,
        String wording,
        @Schema(description = "promise.api.item.amount") BigDecimal amount,
        String currency,
        Optional<LocalDate> dueOn,
        String basis,
        @Schema(description = "promise.api.item.state") String state,
        @Schema(description = "promise.api.item.reached") Optional<BigDecimal> reached,
        List<Known> facts) {

    /** @param on for a figure of a year the year's last day */
    @Schema(name = "PromiseFact")
    record Known(LocalDate on, BigDecimal value, String caliber, String source, boolean contradicted) {

        static Known of(Fact fact) {
            return new Known(fact.on(), fact.value(), fact.caliber(), fact.source(), fact.contradicted());
        }
    }

    static PromiseItem of(PromiseStanding standing) {
        Promise promise = standing.promise();
        return new PromiseItem(
                promise.code(),
                promise.deal().code(),
                promise.unit().code(),
                promise.measure().side().code(),
                promise.measure().code(),
                promise.terms().wording(),
                promise.terms().amount(),
                promise.terms().currency(),
                promise.terms().dueOn(),
                promise.terms().basis(),
                standing.state().code(),
                standing.fulfilment().reached(),
                standing.facts().stream().map(Known::of).toList());
    }
}
