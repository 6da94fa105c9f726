package guatu.scheduling.engine;

/**
 * A network laid out for passes over large plans: by place in the order, with the links into each activity one after the
 * other as the passes meet them. As durations stand still in a pass, each link, of whatever type, is a distance from start
 * to start.
 */
final class StartLinks {

    /** Places that are gone through before the passes look how far back the next ones reach. */
    static final int BLOCK = 4096;

    final int count;
    /** Whether each activity stands at the place of its number. */
    final boolean asGiven;

    /** The activity at each place. */
    final int[] order;

    final int[] duration;
    /** Where the links into the activity at a place begin. */
    final int[] intoFrom;
    /** The place that a link leaves from, and by how much its start lies before that of the successor at least. */
    final int[] source;

    final int[] distance;
    /** The first place that links into a block leave from. */
    final int[] reach;

    StartLinks(NetworkArrays network) {
        count = network.activityCount;
        order = network.order;
        asGiven = isAsGiven(order);
        duration = asGiven ? network.duration : byPlace(network.duration);
        intoFrom = new int[count + 1];
        source = new int[network.linkCount];
        distance = new int[network.linkCount];
        reach = new int[(count + BLOCK - 1) / BLOCK];
        int[] placeOf = asGiven ? order : places();
        int at = 0;
        for (int place = 0; place < count; place++) {
            int activity = order[place];
            int first = place % BLOCK == 0 ? place : reach[place / BLOCK];
            for (int i = network.incomingFrom[activity]; i < network.incomingFrom[activity + 1]; i++) {
                int link = network.incoming[i];
                int predecessor = network.predecessor[link];
                source[at] = placeOf[predecessor];
                distance[at] = network.lag[link]
                        + (network.leavesFromStart(link) ? 0 : network.duration[predecessor])
                        - (network.leadsToFinish(link) ? network.duration[activity] : 0);
                first = Math.min(first, source[at++]);
            }
            reach[place / BLOCK] = first;
            intoFrom[place + 1] = at;
        }
    }

    /** What stands by place, by activity. */
    void number(int[] ofPlaces, int[] ofActivities) {
        for (int place = 0; place < count; place++) {
            ofActivities[order[place]] = ofPlaces[place];
        }
    }

    /** The same with two moments of each. */
    void numberMoments(int[] ofPlaces, int[] ofActivities) {
        for (int place = 0; place < count; place++) {
            ofActivities[2 * order[place]] = ofPlaces[2 * place];
            ofActivities[2 * order[place] + 1] = ofPlaces[2 * place + 1];
        }
    }

    private static boolean isAsGiven(int[] order) {
        for (int place = 0; place < order.length; place++) {
            if (order[place] != place) {
                return false;
            }
        }
        return true;
    }

    private int[] byPlace(int[] ofActivities) {
        int[] ofPlaces = new int[count];
        for (int place = 0; place < count; place++) {
            ofPlaces[place] = ofActivities[order[place]];
        }
        return ofPlaces;
    }

    private int[] places() {
        int[] placeOf = new int[count];
        for (int place = 0; place < count; place++) {
            placeOf[order[place]] = place;
        }
        return placeOf;
    }
}
