package guatu.delivery;

import guatu.delivery.light.Finding;
import guatu.delivery.outlook.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An initiative's light on a day, with its reasons.
 *
 * @param light what is shown; grey where a justified cause holds it
 * @param computed what the rule gave
 * @param findings the reasons, worst first; never empty
 * @param ruleVersion the version of the rule that was used
 * @param daysLate of the most overdue activity, 0 when none is late
 * @param silentDays days since the latest record
 * @param outlook when it may be finished; empty when nothing is left, or the plan contradicts itself
 */
public record LightReading(
        UUID initiativeId,
        LocalDate day,
        Light light,
        Light computed,
        List<Finding> findings,
        String ruleVersion,
        Optional<BigDecimal> plannedPercent,
        Optional<BigDecimal> earnedPercent,
        Optional<LocalDate> nextDueOn,
        int overdueCount,
        int daysLate,
        Optional<Integer> silentDays,
        int missingFixes,
        boolean started,
        boolean finished,
        Optional<Outlook> outlook) {

    public LightReading {
        findings = List.copyOf(findings);
    }
}
