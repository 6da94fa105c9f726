package guatu.delivery;

import guatu.delivery.Initiative.Unit;
import java.util.UUID;

/**
 * An activity as the person who asks may work on it. A right counts when it is held in the initiative's organisation, in
 * a joint unit, or in the activity's own unit.
 *
 * @param initiative identifier, code and name
 */
public record RecordingTarget(
        Activity activity, Unit initiative, Unit organisation, boolean mayRecord, boolean mayConfirm, boolean mayPlan) {

    /** Who recorded it may replace it, and so may whoever plans in the unit. */
    public boolean maySupersede(Progress progress, UUID personId) {
        return mayPlan || (mayRecord && progress.recordedBy().id().equals(personId));
    }

    /** A second person: never the one who recorded it. */
    public boolean mayDecide(Progress progress, UUID personId) {
        return activity.gate()
                && mayConfirm
                && progress.undecided()
                && !progress.recordedBy().id().equals(personId);
    }
}
