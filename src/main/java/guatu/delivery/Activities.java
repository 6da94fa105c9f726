package guatu.delivery;

import guatu.delivery.store.ActivityTable;
import guatu.directory.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;

/** The activities of an initiative, for rooms that speak of them. */
@Service
public class Activities {

    private final Initiatives initiatives;
    private final ActivityTable table;

    Activities(Initiatives initiatives, ActivityTable table) {
        this.initiatives = initiatives;
        this.table = table;
    }

    /**
     * Those that are not done, in the order of the plan.
     *
     * @throws guatu.shell.NotFound when there is no such initiative or the person may not see it
     */
    public List<Activity> openOf(Viewer viewer, String initiativeCode) {
        return table.ofInitiative(initiatives.find(viewer, initiativeCode).id()).stream()
                .filter(activity -> !activity.done())
                .toList();
    }
}
