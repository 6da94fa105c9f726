package guatu.delivery.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an initiative may be finished, foreseen on a day from its plan and its records.
 *
 * @param forecastFinish if all that is left takes as long as planned
 * @param probability with which the promise holds, 0 to 1; empty without a promise
 * @param p50On the first day that holds with a probability of one half; the others likewise
 * @param workingDaysToGain by which the plan must become shorter for the promise to hold with the confidence of the rule;
 *     0 when it does, or when nothing is promised
 * @param ruleVersion the version of the rule of uncertainty that was used
 * @param seed of the simulation
 */
public record Outlook(
        LocalDate forecastFinish,
        Optional<BigDecimal> probability,
        LocalDate p50On,
        LocalDate p80On,
        LocalDate p95On,
        int workingDaysToGain,
        String ruleVersion,
        long seed) {

    /** In whole percent. */
    public Optional<Integer> percent() {
        return probability.map(share ->
                share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }
}
