package guatu.promotion.web.api;

import guatu.promotion.LeadDescription;
import guatu.promotion.Money;
import guatu.promotion.Openness;
import guatu.promotion.Scale;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import guatu.shell.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead that a program records. */
@Schema(description = "promotion.api.newLead")
record LeadBody(
        @Nullable String unit,
        @Nullable String investor,
        @Nullable String project,
        @Nullable String creditCode,
        @Nullable String onlineCode,
        @Nullable String channel,

        @Schema(description = "promotion.api.newLead.openness") @Nullable
        String openness,

        @Nullable String industry,
        @Nullable String country,

        @Schema(description = "promotion.api.lead.investment") @Nullable
        BigDecimal investment,

        @Nullable String currency,

        @Schema(description = "promotion.api.newLead.stage") @Nullable
        String stage,

        @Nullable LocalDate stageSince) {

    LeadDescription description() {
        return new LeadDescription(
                said("investor", investor),
                Optional.ofNullable(creditCode),
                said("project", project),
                Optional.ofNullable(onlineCode),
                SourceChannel.find(said("channel", channel))
                        .orElseThrow(
                                () -> new InvalidInput("channel", said("channel", channel), "fund, industry_chain, …")),
                Openness.find(Objects.requireNonNullElse(openness, "unit"))
                        .orElseThrow(() ->
                                new InvalidInput("openness", said("openness", openness), "city, unit, confidential")),
                Optional.ofNullable(industry),
                Objects.requireNonNullElse(country, "CN"),
                Scale.of(Optional.ofNullable(investment)
                        .map(amount -> new Money(amount, Objects.requireNonNullElse(currency, "CNY")))),
                "",
                "");
    }

    Stage reached() {
        String named = Objects.requireNonNullElse(stage, "planned");
        return Stage.find(named).orElseThrow(() -> new InvalidInput("stage", named, "planned, negotiating, signed, …"));
    }

    private static String said(String field, @Nullable String value) {
        if (value == null) {
            throw new InvalidInput(field, "", "1–200");
        }
        return value;
    }
}
