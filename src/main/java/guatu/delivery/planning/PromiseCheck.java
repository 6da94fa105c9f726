package guatu.delivery.planning;

import guatu.delivery.outlook.LengthView;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Whether a day can be promised, before it is.
 *
 * @param percent with which probability everything is done by the end of that day
 * @param confidencePercent that a promise should have
 * @param holdsOn the first day that has it
 * @param mattersMost the activities on which the finish depends most, by name
 * @param lengths what the answer rests on, for those of which people or history say something
 */
@NamedInterface("planning")
public record PromiseCheck(
        LocalDate day,
        int percent,
        int confidencePercent,
        LocalDate holdsOn,
        List<String> mattersMost,
        List<Length> lengths) {

    public record Length(String activity, LengthView view) {}

    public PromiseCheck {
        mattersMost = List.copyOf(mattersMost);
        lengths = List.copyOf(lengths);
    }

    public boolean isSafe() {
        return !holdsOn.isAfter(day);
    }
}
