package guatu.scheduling;

import guatu.scheduling.engine.CircularLinksException;
import guatu.scheduling.engine.NetworkArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Activities and the links between them: every link's ends are there, and no activity waits for itself. Immutable.
 *
 * <p>Two links between the same activities are allowed; the stricter one holds.
 */
public final class Network {

    /** A hundred years, so that no sum overflows and every date exists. */
    static final long LONGEST_WORKING_DAYS = 25_000;

    static final long LONGEST_CALENDAR_DAYS = 36_525;

    private final List<Activity> activities;
    private final List<Link> links;
    private final Map<String, Integer> positions;
    private final Hierarchy hierarchy;
    private final LinkTable linkTable;
    private final NetworkArrays arrays;
    private final LongestChain longestChain;

    private Network(List<Activity> activities, List<Link> links) {
        this.activities = List.copyOf(activities);
        this.links = List.copyOf(links);
        this.positions = positions(this.activities);
        this.hierarchy = new Hierarchy(this.activities, positions);
        refuseDemandsOnSummaries();
        this.linkTable = new LinkExpansion(this).table(this::firstGiven);
        this.arrays = arrays(linkTable, durations());
        this.longestChain = new LongestChain(this, arrays);
        longestChain.refuseExcess();
    }

    /**
     * @throws InvalidNetworkException if an activity is there twice, a link or a parent leads nowhere, links or parents form
     *     a circle, a summary is linked to what is below it or constrained like a piece of work, or a chain of activities is
     *     longer than a hundred years
     */
    public static Network of(List<Activity> activities, List<Link> links) {
        return new Network(activities, links);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The activities in the order in which they were given. */
    public List<Activity> activities() {
        return activities;
    }

    public List<Link> links() {
        return links;
    }

    /** Whether other activities belong to it. */
    public boolean isSummary(String key) {
        Integer position = positions.get(key);
        return position != null && hierarchy.isSummary(position);
    }

    /** Collects a network; nothing is checked across activities before {@link #build}. */
    public static final class Builder {

        private final List<Activity> activities = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();

        private Builder() {}

        public Builder activity(Activity activity) {
            activities.add(activity);
            return this;
        }

        /** @throws InvalidNetworkException if the duration is negative */
        public Builder activity(String key, int durationWorkingDays) {
            return activity(new Activity(key, durationWorkingDays));
        }

        public Builder milestone(String key) {
            return activity(Activity.milestone(key));
        }

        public Builder link(Link link) {
            links.add(link);
            return this;
        }

        /** The successor starts on the working day after the predecessor has finished, or later. */
        public Builder link(String predecessor, String successor) {
            return link(predecessor, successor, 0);
        }

        public Builder link(String predecessor, String successor, int lagWorkingDays) {
            return link(new Link(predecessor, successor, lagWorkingDays));
        }

        /** @throws InvalidNetworkException as {@link Network#of} does */
        public Network build() {
            return Network.of(activities, links);
        }
    }

    int size() {
        return activities.size();
    }

    Activity at(int position) {
        return activities.get(position);
    }

    /** A summary has none of its own. */
    Progress progress(int position) {
        return hierarchy.isSummary(position) ? Progress.none() : at(position).progress();
    }

    String key(int position) {
        return activities.get(position).key();
    }

    @Nullable
    Integer position(String key) {
        return positions.get(key);
    }

    LongestChain longestChain() {
        return longestChain;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    LinkTable linkTable() {
        return linkTable;
    }

    /** All links, as if nothing had been done yet. */
    NetworkArrays arrays() {
        return arrays;
    }

    /** @throws InvalidNetworkException if links form a circle, which it names */
    NetworkArrays arrays(LinkTable table, int[] durations) {
        try {
            return table.arrays(durations);
        } catch (CircularLinksException circular) {
            throw new InvalidNetworkException(new NetworkFault.Cycle(
                    Arrays.stream(circular.circle()).mapToObj(this::key).toList()));
        }
    }

    private int[] durations() {
        int[] durations = new int[size()];
        Arrays.setAll(
                durations, i -> hierarchy.isSummary(i) ? 0 : at(i).duration().units());
        return durations;
    }

    private int firstGiven(int summary) {
        return hierarchy.leaves(summary).getFirst();
    }

    private static Map<String, Integer> positions(List<Activity> activities) {
        Map<String, Integer> positions = HashMap.newHashMap(activities.size());
        for (int i = 0; i < activities.size(); i++) {
            if (positions.put(activities.get(i).key(), i) != null) {
                throw new InvalidNetworkException(
                        new NetworkFault.DuplicateActivity(activities.get(i).key()));
            }
        }
        return positions;
    }

    private void refuseDemandsOnSummaries() {
        for (int i = 0; hierarchy.hasSummaries() && i < size(); i++) {
            for (Constraint constraint : at(i).constraints()) {
                boolean shared = constraint instanceof Constraint.Dated dated
                        && (dated.bound() == Constraint.Bound.START_NO_EARLIER_THAN
                                || dated.bound() == Constraint.Bound.FINISH_NO_LATER_THAN);
                if (hierarchy.isSummary(i) && !shared) {
                    throw new InvalidNetworkException(new NetworkFault.ConstraintOnSummary(key(i), constraint));
                }
            }
        }
    }
}
