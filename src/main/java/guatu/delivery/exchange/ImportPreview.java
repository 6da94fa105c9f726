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
 * @param links new ones, and those that get another lag
 * @param unheld what of the file can't be held
 */
public record ImportPreview(
        Initiative initiative,
        List<Added> added,
        List<Changed> changed,
        List<Activity> same,
        List<Activity> missing,
        List<Link> links,
        List<NamedLink> namedLinks,
        List<Unheld> unheld) {

    public record Added(UUID id, PlannedActivity activity) {}

    public record Changed(Activity before, PlannedActivity after) {

        public boolean moves() {
            return !before.plan().start().equals(after.start()) && after.type() == Activity.Type.ACTIVITY
                    || !before.plan()
                            .finish()
                            .equals(Optional.ofNullable(after.finish().lastDay()));
        }
    }

    public record NamedLink(String predecessor, String successor, Link link, boolean isNew) {}

    public boolean changesNothing() {
        return added.isEmpty() && changed.isEmpty() && links.isEmpty();
    }
}
