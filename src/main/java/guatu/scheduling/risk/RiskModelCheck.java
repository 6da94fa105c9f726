package guatu.scheduling.risk;

import guatu.scheduling.Activity;
import guatu.scheduling.Network;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what is said to be uncertain fits the network. */
final class RiskModelCheck {

    private final Network network;
    private final Map<String, Activity> activities = new HashMap<>();

    RiskModelCheck(Network network) {
        this.network = network;
        network.activities().forEach(activity -> activities.put(activity.key(), activity));
    }

    void check(Map<String, Estimate> estimates, List<RiskFactor> factors, List<RiskEvent> events) {
        estimates.forEach(this::checkUnit);
        Set<String> keys = new HashSet<>();
        for (RiskFactor factor : factors) {
            checkKey(keys, factor.key());
            factor.shares().keySet().forEach(this::checkActivity);
        }
        for (RiskEvent event : events) {
            checkKey(keys, event.key());
            event.impacts().forEach(this::checkUnit);
        }
    }

    private static void checkKey(Set<String> keys, String key) {
        Domain.require(keys.add(key), "the risk %s twice".formatted(key), "a key of its own for each");
    }

    private Activity checkActivity(String key) {
        Activity activity = activities.get(key);
        if (activity == null || network.isSummary(key)) {
            throw new IllegalArgumentException(
                    "Found a risk of the activity %s. Expected an activity of the network that is no summary."
                            .formatted(key));
        }
        return activity;
    }

    private void checkUnit(String key, Estimate estimate) {
        boolean elapsed = checkActivity(key).duration().isElapsed();
        EstimateUnit other = elapsed ? EstimateUnit.WORKING_DAYS : EstimateUnit.CALENDAR_DAYS;
        Domain.require(
                estimate.unit() != other,
                "the estimate %s of the activity %s".formatted(estimate, key),
                "the days that the activity itself is planned in, or a ratio");
    }
}
