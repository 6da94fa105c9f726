package guatu.delivery;

import guatu.directory.Viewer;
import guatu.shell.PageSection.Action;
import java.util.Optional;

/**
 * What a person may do about an activity in a room above: say that it is blocked, and the like. It stands beside the recording of
 * progress. A room gives one bean for each; this room knows none of them.
 */
public interface ActivityAction {

    /** For an activity that the person may record for today; empty when there is nothing to do. */
    Optional<Action> of(Viewer viewer, String initiativeCode, Activity activity);
}
