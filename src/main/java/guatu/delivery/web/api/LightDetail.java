package guatu.delivery.web.api;

import guatu.delivery.LightReading;
import guatu.delivery.light.Finding;
import guatu.delivery.web.LightWords;
import guatu.shell.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A light with its reasons, the numbers behind it and the rule that was used. */
@Schema(description = "delivery.api.light")
record LightDetail(
        @Schema(example = "PRJ-2026-0007") String initiative,
        LocalDate day,

        @Schema(allowableValues = {"red", "amber", "green", "blue", "grey"})
        String light,

        @Schema(description = "delivery.api.light.computed") String computed,
        List<Reason> reasons,
        @Schema(example = "initiative-light/CN/2026-01-01") String ruleVersion,
        Optional<BigDecimal> plannedPercent,
        Optional<BigDecimal> earnedPercent,
        Optional<LocalDate> nextDueOn,
        int overdueCount,
        int daysLate,
        Optional<Integer> silentDays,
        int missingFixes) {

    @Schema(description = "delivery.api.reason")
    record Reason(
            @Schema(
                    allowableValues = {
                        "start",
                        "schedule",
                        "money",
                        "gates_and_milestones",
                        "five_fixes",
                        "freshness",
                        "likelihood",
                        "state"
                    })
            String dimension,

            String light,
            @Schema(example = "“竣工验收”已逾期 12 天") String sentence,
            Optional<UUID> activityId) {

        static Reason of(Finding finding, Page page) {
            return new Reason(
                    finding.dimension().name().toLowerCase(Locale.ROOT),
                    finding.light().code(),
                    LightWords.because(page, finding),
                    finding.activityId());
        }
    }

    static LightDetail of(String code, LightReading reading, Page page) {
        return new LightDetail(
                code,
                reading.day(),
                reading.light().code(),
                reading.computed().code(),
                reading.findings().stream().map(one -> Reason.of(one, page)).toList(),
                reading.ruleVersion(),
                reading.plannedPercent(),
                reading.earnedPercent(),
                reading.nextDueOn(),
                reading.overdueCount(),
                reading.daysLate(),
                reading.silentDays(),
                reading.missingFixes());
    }
}
