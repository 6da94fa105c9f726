package guatu.delivery;

import guatu.directory.Viewer;
import guatu.shell.PageSection.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what other rooms offer to do about activities. */
@Component
public class ActivityActions {

    private final List<ActivityAction> actions;

    ActivityActions(ObjectProvider<ActivityAction> actions) {
        this.actions = actions.orderedStream().toList();
    }

    public List<Action> of(Viewer viewer, String initiativeCode, Activity activity) {
        return actions.stream()
                .map(action -> action.of(viewer, initiativeCode, activity))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of each activity, by its identifier. */
    public Map<UUID, List<Action>> ofAll(Viewer viewer, String initiativeCode, List<Activity> activities) {
        return activities.stream()
                .collect(Collectors.toMap(Activity::id, activity -> of(viewer, initiativeCode, activity)));
    }
}
