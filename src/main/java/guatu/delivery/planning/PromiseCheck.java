package guatu.delivery.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a day can be promised, before it is.
 *
 * @param percent with which probability everything is done by the end of that day
 * @param confidencePercent that a promise should have
 * @param holdsOn the first day that has it
 * @param mattersMost the activities on which the finish depends most, by name
 */
public record PromiseCheck(
        LocalDate day, int percent, int confidencePercent, LocalDate holdsOn, List<String> mattersMost) {

    public PromiseCheck {
        mattersMost = List.copyOf(mattersMost);
    }

    public boolean isSafe() {
        return !holdsOn.isAfter(day);
    }
}
