package guatu.delivery.web.api;

import guatu.delivery.outlook.Outlook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** When an initiative may be finished, and how likely its promise is. */
@Schema(description = "delivery.api.outlook")
record Foreseen(
        @Schema(description = "delivery.api.outlook.forecast")
        LocalDate forecastFinish,

        @Schema(description = "delivery.api.outlook.probability", example = "0.41")
        Optional<BigDecimal> probability,

        LocalDate p50On,
        LocalDate p80On,
        LocalDate p95On,

        @Schema(description = "delivery.api.outlook.toGain", example = "12")
        int workingDaysToGain,

        @Schema(example = "duration-uncertainty@2020-01-01") String ruleVersion,
        long seed) {

    static Foreseen of(Outlook outlook) {
        return new Foreseen(
                outlook.forecastFinish(),
                outlook.probability(),
                outlook.p50On(),
                outlook.p80On(),
                outlook.p95On(),
                outlook.workingDaysToGain(),
                outlook.ruleVersion(),
                outlook.seed());
    }
}
