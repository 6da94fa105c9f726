package guatu.supervision.whistle;

import guatu.shell.Refused;
import guatu.supervision.ladder.Pace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A whistle that somebody is about to blow.
 *
 * @param unitCode for which unit it is blown; empty for the person's own
 * @param kind what is blocked
 * @param subjectCode of the initiative or the deal
 * @param pace empty for that of its class
 * @param until the first day on which the work could go on; empty for the day after the limit
 * @param askedUnits codes of those who could solve it; none for the supervision office to dispatch it
 */
public record NewWhistle(
        String unitCode,
        Whistle.Kind kind,
        String subjectCode,
        Optional<UUID> activityId,
        BlockedClass blockedClass,
        Optional<Pace> pace,
        String what,
        LocalDate since,
        Optional<LocalDate> until,
        List<String> askedUnits,
        String requestKey) {

    private static final int LONGEST = 2_000;
    private static final int MOST_ASKED = 20;

    /** @throws Refused when nothing is said, too much, or too many units are asked */
    public NewWhistle {
        what = what.strip();
        askedUnits =
                askedUnits.stream().filter(code -> !code.isBlank()).distinct().toList();
        if (what.isEmpty() || what.length() > LONGEST) {
            throw new Refused("whistle.refused.what", String.valueOf(what.length()), String.valueOf(LONGEST));
        }
        if (askedUnits.size() > MOST_ASKED) {
            throw new Refused("whistle.refused.tooManyUnits", askedUnits.size(), MOST_ASKED);
        }
    }
}
