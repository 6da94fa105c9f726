package guatu.scheduling.engine;

import java.util.stream.IntStream;

/** A second implementation to compare with: longest paths by recursion, straight from the definition of each link type. */
final class LongestPath {

    private final NetworkArrays network;
    private final Bounds bounds;

    LongestPath(NetworkArrays network, Bounds bounds) {
        this.network = network;
        this.bounds = bounds;
    }

    int earlyStart(int activity) {
        int length = network.duration[activity];
        int start = Math.max(bounds.earlyFloor[2 * activity], bounds.earlyFloor[2 * activity + 1] - length);
        for (int link = 0; link < network.linkCount; link++) {
            if (network.successor[link] == activity) {
                int from = network.predecessor[link];
                int leaves =
                        switch (network.type[link]) {
                            case NetworkArrays.FINISH_TO_START, NetworkArrays.FINISH_TO_FINISH -> earlyFinish(from);
                            default -> earlyStart(from);
                        };
                int arrives = leaves + network.lag[link];
                start = switch (network.type[link]) {
                    case NetworkArrays.FINISH_TO_START, NetworkArrays.START_TO_START -> Math.max(start, arrives);
                    default -> Math.max(start, arrives - length);
                };
            }
        }
        start = Math.min(start, bounds.earlyCeiling[2 * activity]);
        return Math.min(start, bounds.earlyCeiling[2 * activity + 1] - length);
    }

    int earlyFinish(int activity) {
        return earlyStart(activity) + network.duration[activity];
    }

    int lateFinish(int activity, int limit) {
        int length = network.duration[activity];
        int finish = limit;
        for (int link = 0; link < network.linkCount; link++) {
            if (network.predecessor[link] == activity) {
                int to = network.successor[link];
                int arrives =
                        switch (network.type[link]) {
                            case NetworkArrays.FINISH_TO_START, NetworkArrays.START_TO_START ->
                                lateFinish(to, limit) - network.duration[to];
                            default -> lateFinish(to, limit);
                        };
                int leaves = arrives - network.lag[link];
                finish = switch (network.type[link]) {
                    case NetworkArrays.FINISH_TO_START, NetworkArrays.FINISH_TO_FINISH -> Math.min(finish, leaves);
                    default -> Math.min(finish, leaves + length);
                };
            }
        }
        finish = Math.min(finish, bounds.lateCeiling[2 * activity + 1]);
        finish = Math.min(finish, bounds.lateCeiling[2 * activity] + length);
        finish = Math.max(finish, bounds.lateFloor[2 * activity + 1]);
        return Math.max(finish, bounds.lateFloor[2 * activity] + length);
    }

    int completion() {
        return IntStream.range(0, network.activityCount)
                .map(this::earlyFinish)
                .max()
                .orElse(-Bounds.FAR);
    }

    /** By trying: how far the activity alone may slip before a link moves another one, or the completion moves. */
    int freeFloat(int activity) {
        int free = completion() - earlyFinish(activity);
        for (int link = 0; link < network.linkCount; link++) {
            if (network.predecessor[link] == activity) {
                int leaves = network.leavesFromStart(link) ? earlyStart(activity) : earlyFinish(activity);
                int to = network.successor[link];
                int arrived = network.leadsToFinish(link) ? earlyFinish(to) : earlyStart(to);
                free = Math.min(free, arrived - leaves - network.lag[link]);
            }
        }
        return Math.max(0, free);
    }
}
