package guatu.promotion.signing.web;

import guatu.promotion.signing.Signing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A signing as programs read it; of a deal that they may not see, the names are empty. */
@Schema(description = "signing.api.signing")
record SigningDetail(
        String lead,
        String investor,
        String project,
        String unit,
        int number,
        @Schema(description = "signing.api.kind") String kind,
        LocalDate signedOn,
        @Nullable String event,
        @Nullable BigDecimal stated,
        @Schema(description = "signing.api.counted") BigDecimal counted,
        @Nullable String currency,
        @Nullable LocalDate promisedOn,
        @Schema(description = "signing.api.rule") String ruleVersion) {

    static SigningDetail of(Signing signing) {
        return new SigningDetail(
                signing.deal().code(),
                signing.deal().investor(),
                signing.deal().project(),
                signing.deal().unit(),
                signing.number(),
                signing.kind().code(),
                signing.signedOn(),
                signing.event().map(Signing.Event::code).orElse(null),
                signing.stated().orElse(null),
                signing.counted(),
                signing.currency().isEmpty() ? null : signing.currency(),
                signing.promise().map(Signing.Promise::on).orElse(null),
                signing.ruleVersion());
    }
}
