package guatu.scheduling.earnedvalue;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Work as it was planned. Its value is planned evenly over its working days; a milestone's falls due on its day.
 *
 * @param budget money, or a weight where there is none; not negative
 * @param start the first day planned
 * @param finish the last day planned, not before the first
 */
public record PlannedWork(String key, BigDecimal budget, LocalDate start, LocalDate finish) {

    /** @throws IllegalArgumentException if the budget is negative or the work ends before it starts */
    public PlannedWork {
        if (budget.signum() < 0 || finish.isBefore(start)) {
            throw new IllegalArgumentException(
                    "Found work %s of %s from %s to %s. Expected a budget of zero or more and days in order. Try exchanging the days."
                            .formatted(key, budget.toPlainString(), start, finish));
        }
    }
}
