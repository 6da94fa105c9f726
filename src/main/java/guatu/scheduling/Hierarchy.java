package guatu.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which activity belongs to which summary, by position. */
final class Hierarchy {

    static final int NONE = -1;

    private final int[] parent;
    private final boolean[] summary;
    private final List<List<Integer>> leaves;

    /** @throws InvalidNetworkException if a parent is unknown, or activities are within each other */
    Hierarchy(List<Activity> activities, Map<String, Integer> positions) {
        parent = new int[activities.size()];
        summary = new boolean[activities.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = parentOf(activities.get(i), positions);
            if (parent[i] != NONE) {
                summary[parent[i]] = true;
            }
        }
        for (int i = 0; i < parent.length; i++) {
            refuseCircle(i, activities);
        }
        leaves = hasSummaries() ? collectLeaves() : List.of();
    }

    boolean isSummary(int position) {
        return summary[position];
    }

    boolean hasSummaries() {
        for (int above : parent) {
            if (above != NONE) {
                return true;
            }
        }
        return false;
    }

    int parent(int position) {
        return parent[position];
    }

    /** The activities at the bottom below a summary; of any other one itself. */
    List<Integer> leaves(int position) {
        return summary[position] ? leaves.get(position) : List.of(position);
    }

    boolean contains(int above, int below) {
        int at = below;
        while (at != NONE && at != above) {
            at = parent[at];
        }
        return at == above;
    }

    private List<List<Integer>> collectLeaves() {
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            below.add(summary[i] ? new ArrayList<>() : List.of());
        }
        for (int leaf = 0; leaf < parent.length; leaf++) {
            for (int above = parent[leaf]; !summary[leaf] && above != NONE; above = parent[above]) {
                below.get(above).add(leaf);
            }
        }
        return below;
    }

    private void refuseCircle(int from, List<Activity> activities) {
        int at = from;
        for (int steps = 0; at != NONE; steps++) {
            if (steps > parent.length) {
                throw new InvalidNetworkException(new NetworkFault.CircularParents(circle(at, activities)));
            }
            at = parent[at];
        }
    }

    private List<String> circle(int within, List<Activity> activities) {
        List<String> keys = new ArrayList<>();
        int at = within;
        do {
            keys.add(activities.get(at).key());
            at = parent[at];
        } while (at != within);
        return keys;
    }

    private static int parentOf(Activity activity, Map<String, Integer> positions) {
        if (activity.parent().isEmpty()) {
            return NONE;
        }
        Integer position = positions.get(activity.parent().get());
        if (position == null) {
            throw new InvalidNetworkException(new NetworkFault.UnknownParent(
                    activity.key(), activity.parent().get()));
        }
        return position;
    }
}
