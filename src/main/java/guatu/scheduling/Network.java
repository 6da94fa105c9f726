package guatu.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Activities and the links between them: every link's ends are there, and no activity waits for itself. Immutable.
 *
 * <p>Two links between the same activities are allowed; the stricter one holds.
 */
public final class Network {

    /** All durations and lags together, about a million years, so that no sum overflows and every date exists. */
    static final long LONGEST_WORKING_DAYS = 250_000_000L;

    private final List<Activity> activities;
    private final List<Link> links;
    private final Map<String, Integer> positions;
    private final LinkTable linkTable;
    private final int[] order;

    private Network(List<Activity> activities, List<Link> links) {
        this.activities = List.copyOf(activities);
        this.links = List.copyOf(links);
        this.positions = positions(this.activities);
        refuseExcessiveLength();
        this.linkTable = new LinkTable(
                this.activities.size(),
                ends(Link::predecessor),
                ends(Link::successor),
                this.links.stream().mapToInt(Link::lagWorkingDays).toArray());
        this.order = TopologicalOrder.of(linkTable, this::key);
    }

    /**
     * @throws InvalidNetworkException if an activity is there twice, a link has an unknown end, links form a circle, or
     *     all durations and lags together exceed what a calendar can hold
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

    /** Collects a network; nothing is checked across activities before {@link #build}. */
    public static final class Builder {

        private final List<Activity> activities = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();

        private Builder() {}

        /** @throws InvalidNetworkException if the duration is negative */
        public Builder activity(String key, int durationWorkingDays) {
            activities.add(new Activity(key, durationWorkingDays));
            return this;
        }

        public Builder milestone(String key) {
            activities.add(Activity.milestone(key));
            return this;
        }

        /** The successor starts on the working day after the predecessor has finished, or later. */
        public Builder link(String predecessor, String successor) {
            return link(predecessor, successor, 0);
        }

        public Builder link(String predecessor, String successor, int lagWorkingDays) {
            links.add(new Link(predecessor, successor, lagWorkingDays));
            return this;
        }

        /** @throws InvalidNetworkException as {@link Network#of} does */
        public Network build() {
            return Network.of(activities, links);
        }
    }

    int size() {
        return activities.size();
    }

    String key(int position) {
        return activities.get(position).key();
    }

    @Nullable
    Integer position(String key) {
        return positions.get(key);
    }

    int[] durations() {
        return activities.stream().mapToInt(Activity::durationWorkingDays).toArray();
    }

    LinkTable linkTable() {
        return linkTable;
    }

    /** Positions of the activities, predecessors before successors. Not to be changed. */
    int[] order() {
        return order;
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

    private int[] ends(Function<Link, String> end) {
        return links.stream()
                .mapToInt(link -> positionOf(link, end.apply(link)))
                .toArray();
    }

    private int positionOf(Link link, String key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new InvalidNetworkException(new NetworkFault.UnknownLinkEnd(link, key));
        }
        return position;
    }

    private void refuseExcessiveLength() {
        LongStream durations = activities.stream().mapToLong(Activity::durationWorkingDays);
        LongStream lags = links.stream().mapToLong(link -> Math.abs((long) link.lagWorkingDays()));
        long total = LongStream.concat(durations, lags).sum();
        if (total > LONGEST_WORKING_DAYS) {
            throw new InvalidNetworkException(new NetworkFault.TooLong(total));
        }
    }
}
