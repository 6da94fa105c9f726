package guatu.delivery.planning;

import guatu.delivery.Activity;
import guatu.delivery.outlook.DurationEstimates;
import guatu.delivery.outlook.LengthView;
import guatu.delivery.outlook.Outlooks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What people estimate beside what finished work shows, for activities that take time and are not finished. */
@Service
public class LengthViews {

    private final Outlooks outlooks;

    LengthViews(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    /** In the activities' order; history is what was finished before the day. */
    public Map<UUID, LengthView> of(List<Activity> activities, LocalDate day) {
        return of(activities, outlooks.on(day).estimates());
    }

    static Map<UUID, LengthView> of(List<Activity> activities, DurationEstimates estimates) {
        Map<UUID, LengthView> views = new LinkedHashMap<>();
        activities.stream()
                .filter(one -> one.type() == Activity.Type.ACTIVITY
                        && one.durationWorkingDays() > 0
                        && one.status().actualFinish().isEmpty())
                .forEach(one -> views.put(one.id(), estimates.view(one)));
        return views;
    }
}
