package guatu.scheduling.risk;

import java.util.Comparator;
import java.util.List;

/**
 * What a simulation says of a plan.
 *
 * @param activities all but summaries, in the order of the network
 * @param drivers factors, then events, in the order of the model
 */
public record Forecast(FinishDates finish, List<ActivityRisk> activities, List<Driver> drivers) {

    public Forecast {
        activities = List.copyOf(activities);
        drivers = List.copyOf(drivers);
    }

    /** The activities that matter most for the finish, by cruciality; those that do not matter are left out. */
    public List<ActivityRisk> mattersMost(int count) {
        return activities.stream()
                .filter(activity -> activity.cruciality() > 0)
                .sorted(Comparator.comparingDouble(ActivityRisk::cruciality).reversed())
                .limit(count)
                .toList();
    }
}
