package guatu.delivery.planning;

import guatu.calendar.StatedDate;
import guatu.delivery.Activity;
import guatu.delivery.Activity.Type;
import guatu.delivery.Initiative.Unit;
import guatu.delivery.SchedulingTerms;
import guatu.shell.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What people fill in about an activity of the plan.
 *
 * @param weight its share in the initiative's progress, relative to its sisters; more than zero
 * @param durationWorkingDays 0 for a milestone
 * @param start empty for a milestone
 * @param finish as stated; undated when there is no plan yet
 * @param source where its length or date comes from
 * @param terms what the engine is told of it beside
 */
public record PlannedActivity(
        String name,
        Type type,
        boolean gate,
        String stage,
        BigDecimal weight,
        int durationWorkingDays,
        Optional<UUID> organisationId,
        Optional<LocalDate> start,
        StatedDate finish,
        String source,
        SchedulingTerms terms) {

    /** What stands of an activity, to be changed in part. */
    public static PlannedActivity of(Activity activity) {
        return new PlannedActivity(
                activity.name(),
                activity.type(),
                activity.gate(),
                activity.stage(),
                activity.weight(),
                activity.durationWorkingDays(),
                activity.organisation().map(Unit::id),
                activity.plan().start(),
                activity.plan().statedFinish(),
                activity.source(),
                activity.terms());
    }

    /** @throws Refused when it is to be compressed to more than its length */
    public PlannedActivity {
        if (terms.crash()
                .filter(crash -> crash.workingDays() > durationWorkingDays)
                .isPresent()) {
            throw new Refused("delivery.activity.crash.longer", name, String.valueOf(durationWorkingDays));
        }
    }
}
