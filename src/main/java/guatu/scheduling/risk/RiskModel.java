package guatu.scheduling.risk;

import guatu.scheduling.Activity;
import guatu.scheduling.Calendars;
import guatu.scheduling.Network;
import guatu.scheduling.SchedulingRules;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan and all that is uncertain about it. Immutable.
 *
 * <p>Progress counts: what is finished is certain, and of what is under way only the rest is uncertain, in proportion to what
 * the whole was estimated at. An activity without an estimate takes as long as planned, factors and events apart.
 *
 * @param start the moment before which nothing starts; the data date stands in the rules
 * @param estimates by activity
 */
public record RiskModel(
        Network network,
        Calendars calendars,
        LocalDateTime start,
        SchedulingRules rules,
        Map<String, Estimate> estimates,
        List<RiskFactor> factors,
        List<RiskEvent> events) {

    /**
     * @throws IllegalArgumentException if an activity is not in the network or is a summary, an estimate counts other days than
     *     the activity's duration, or a factor or an event is there twice
     */
    public RiskModel {
        estimates = Map.copyOf(estimates);
        factors = List.copyOf(factors);
        events = List.copyOf(events);
        new RiskModelCheck(network).check(estimates, factors, events);
    }

    /** A plan that nothing is uncertain about yet. */
    public static RiskModel of(Network network, Calendars calendars, LocalDateTime start, SchedulingRules rules) {
        return new RiskModel(network, calendars, start, rules, Map.of(), List.of(), List.of());
    }

    /** With estimates in place of those that the same activities had. */
    public RiskModel estimated(Map<String, Estimate> more) {
        Map<String, Estimate> all = new HashMap<>(estimates);
        all.putAll(more);
        return new RiskModel(network, calendars, start, rules, all, factors, events);
    }

    public RiskModel estimated(String activity, Estimate estimate) {
        return estimated(Map.of(activity, estimate));
    }

    /**
     * With the same estimate for every activity that has none and takes time: what is known of plans like this one in general.
     *
     * @param ratio in {@link EstimateUnit#RATIO}
     */
    public RiskModel otherwiseEstimated(Estimate ratio) {
        Map<String, Estimate> others = new HashMap<>();
        for (Activity activity : network.activities()) {
            boolean summary = network.isSummary(activity.key());
            if (!summary && !activity.isMilestone() && !estimates.containsKey(activity.key())) {
                others.put(activity.key(), ratio);
            }
        }
        return estimated(others);
    }

    public RiskModel exposedTo(RiskFactor factor) {
        List<RiskFactor> all = new ArrayList<>(factors);
        all.add(factor);
        return new RiskModel(network, calendars, start, rules, estimates, all, events);
    }

    public RiskModel threatenedBy(RiskEvent event) {
        List<RiskEvent> all = new ArrayList<>(events);
        all.add(event);
        return new RiskModel(network, calendars, start, rules, estimates, factors, all);
    }

    /** As if the factor or the event of that key did not exist. */
    public RiskModel without(String key) {
        return new RiskModel(
                network,
                calendars,
                start,
                rules,
                estimates,
                factors.stream().filter(factor -> !factor.key().equals(key)).toList(),
                events.stream().filter(event -> !event.key().equals(key)).toList());
    }
}
