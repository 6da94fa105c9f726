package guatu.scheduling.risk;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a day can be promised.
 *
 * @param probability with which the plan is finished by the end of that day: 0 to 1
 * @param confidence the probability that was asked for
 * @param holds the first day that holds with the confidence
 * @param mattersMost up to three activities, the most important first
 * @param forecast all the rest
 */
public record PromiseAnswer(
        LocalDate day,
        double probability,
        double confidence,
        LocalDate holds,
        List<ActivityRisk> mattersMost,
        Forecast forecast) {

    public PromiseAnswer {
        mattersMost = List.copyOf(mattersMost);
    }

    /** Whether it holds with the confidence that was asked for. */
    public boolean isSafe() {
        return !holds.isAfter(day);
    }
}
