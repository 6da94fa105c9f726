package guatu.delivery.exchange;

import guatu.delivery.Activity;
import guatu.delivery.Initiative;
import guatu.delivery.planning.PlannedActivity;
import guatu.delivery.reading.Link;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a plan file would make of an initiative's plan.
 *
 * @param added in the file's order
 * @param same activities that the file has as they stand
 * @param missing activities that the file doesn't have; they stay
 * @param links new ones, and those that get another lag, with the names of their ends
 * @param unheld what of the file can't be held
 */
public record ImportPreview(
        Initiative initiative,
        List<Added> added,
        List<Changed> changed,
        List<Activity> same,
        List<Activity> missing,
        List<NamedLink> links,
        List<Unheld> unheld) {

    public record Added(UUID id, PlannedActivity activity) {}

    /** @param before as it stands, a milestone without a start */
    public record Changed(UUID id, PlannedActivity before, PlannedActivity after) {

        /** At least one. */
        public List<PlanField> fields() {
            return PlanField.differing(before, after);
        }

        public boolean moves() {
            return fields().contains(PlanField.START) || fields().contains(PlanField.FINISH);
        }
    }

    /** @param before the link as it stands; empty for a new one */
    public record NamedLink(String predecessor, String successor, Optional<Link> before, Link after) {}

    public boolean changesNothing() {
        return added.isEmpty() && changed.isEmpty() && links.isEmpty();
    }
}
