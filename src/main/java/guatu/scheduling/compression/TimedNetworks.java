package guatu.scheduling.compression;

import guatu.calendar.PlanTime;
import guatu.scheduling.Activity;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Progress;
import guatu.scheduling.Span;
import guatu.scheduling.compression.TimedNetwork.Precedence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a network as one in whole working days. */
final class TimedNetworks {

    private static final int WEEK_DAYS = 7;
    private static final int WORKING_WEEK_DAYS = 5;

    private TimedNetworks() {}

    static TimedNetwork of(Network network, Map<String, Crash> crashes) {
        List<Activity> activities = network.activities();
        Map<String, Integer> positions = new HashMap<>();
        activities.forEach(activity -> positions.put(activity.key(), positions.size()));
        int[] normal = activities.stream().mapToInt(TimedNetworks::length).toArray();
        int[] shortest = normal.clone();
        Arrays.setAll(shortest, at -> shortest(activities.get(at), normal[at], crashes));
        return new TimedNetwork(
                normal,
                shortest,
                network.links().stream()
                        .map(link -> precedence(link, positions))
                        .toList());
    }

    /**
     * Whether whole working days from the start say all: one calendar, whole days, nothing bound to a date, and what is finished holds nothing
     * back any more. Otherwise a plan found in days has to be tried on its calendars.
     */
    static boolean exact(Network network) {
        Set<String> finished = network.activities().stream()
                .filter(activity -> activity.progress() instanceof Progress.Finished)
                .map(Activity::key)
                .collect(Collectors.toSet());
        return network.activities().stream().allMatch(activity -> finished.contains(activity.key()) || plain(activity))
                && network.links().stream().allMatch(link -> plain(link, finished));
    }

    private static boolean plain(Activity activity) {
        return activity.calendar().isEmpty()
                && activity.constraints().isEmpty()
                && activity.parent().isEmpty()
                && activity.progress() instanceof Progress.NotStarted
                && whole(activity.duration());
    }

    /** Between finished activities nothing waits; from a finished one only a lag could still run. */
    private static boolean plain(Link link, Set<String> finished) {
        if (finished.contains(link.successor())) {
            return finished.contains(link.predecessor());
        }
        return finished.contains(link.predecessor()) ? link.lag().units() <= 0 : whole(link.lag());
    }

    private static boolean whole(Span span) {
        return !span.isElapsed() && span.units() % PlanTime.UNITS_PER_WORKING_DAY == 0;
    }

    private static int length(Activity activity) {
        return switch (activity.progress()) {
            case Progress.NotStarted() -> days(activity.duration());
            case Progress.Started(var start, Span remaining) -> days(remaining);
            case Progress.Finished finished -> 0;
        };
    }

    private static int shortest(Activity activity, int normal, Map<String, Crash> crashes) {
        Crash crash = crashes.get(activity.key());
        if (crash == null) {
            return normal;
        }
        // Of work under way, what is done already counts towards its shortest length.
        int done = activity.progress() instanceof Progress.NotStarted ? 0 : days(activity.duration()) - normal;
        return Math.clamp(crash.shortestWorkingDays() - (long) done, 0, normal);
    }

    private static Precedence precedence(Link link, Map<String, Integer> positions) {
        boolean fromFinish = link.type() == LinkType.FINISH_TO_START || link.type() == LinkType.FINISH_TO_FINISH;
        boolean toFinish = link.type() == LinkType.FINISH_TO_FINISH || link.type() == LinkType.START_TO_FINISH;
        return new Precedence(
                positions.getOrDefault(link.predecessor(), 0),
                fromFinish,
                positions.getOrDefault(link.successor(), 0),
                toFinish,
                days(link.lag()));
    }

    /** Rounded up; of elapsed days, as many as are worked in a usual week. */
    private static int days(Span span) {
        return span.isElapsed()
                ? Math.ceilDiv(span.units() / PlanTime.UNITS_PER_DAY * WORKING_WEEK_DAYS, WEEK_DAYS)
                : Math.ceilDiv(span.units(), PlanTime.UNITS_PER_WORKING_DAY);
    }
}
