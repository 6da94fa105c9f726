package guatu.promotion.web.api;

import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead as programs read it. */
@Schema(description = "promotion.api.lead")
record LeadDetail(
        String code,
        String unit,
        String investor,
        String project,
        @Nullable String creditCode,
        @Nullable String onlineCode,
        String channel,
        String openness,
        @Nullable String industry,
        String country,

        @Schema(description = "promotion.api.lead.investment") @Nullable
        BigDecimal investment,

        @Nullable String currency,
        String stage,
        @Schema(description = "promotion.api.lead.standing") String standing,
        LocalDate stageSince,
        @Schema(description = "promotion.api.lead.version") int version,
        @Nullable LocalDate lastContactOn,
        @Nullable String initiative) {

    static LeadDetail of(Lead lead) {
        LeadDescription said = lead.description();
        Optional<Money> investment = said.scale().investment();
        return new LeadDetail(
                lead.code(),
                lead.unit().code(),
                said.investor(),
                said.project(),
                said.creditCode().orElse(null),
                said.onlineCode().orElse(null),
                said.channel().code(),
                said.openness().code(),
                said.industryCode().orElse(null),
                said.country(),
                investment.map(Money::amount).orElse(null),
                investment.map(Money::currency).orElse(null),
                lead.stage().code(),
                lead.standing().code(),
                lead.stageSince(),
                lead.version(),
                lead.lastContactOn().orElse(null),
                lead.initiativeCode().orElse(null));
    }
}
