package guatu.scheduling.engine;

/**
 * A network as arrays, by position of its activities and of its links. Not to be changed, except by who made it.
 *
 * <p>The links into activity {@code a} are those listed in {@link #incoming} from {@code incomingFrom[a]} up to
 * {@code incomingFrom[a + 1]}, in the order in which they were given; the links out of it likewise in {@link #outgoing}.
 */
public final class NetworkArrays {

    /** Types of links: bit 0 says that they leave from a start, bit 1 that they lead to a finish. */
    public static final int FINISH_TO_START = 0;

    public static final int START_TO_START = 1;
    public static final int FINISH_TO_FINISH = 2;
    public static final int START_TO_FINISH = 3;

    public final int activityCount;
    public final int linkCount;
    public final int[] predecessor;
    public final int[] successor;
    public final int[] type;
    /** What must pass between the two moments that a link joins; negative for a lead. */
    public final int[] lag;
    /** The work that is left. */
    public final int[] duration;

    public final int[] incomingFrom;
    public final int[] incoming;
    public final int[] outgoingFrom;
    public final int[] outgoing;
    /** The activities, predecessors before successors. */
    public final int[] order;

    /** @throws CircularLinksException if an activity would have to wait for itself */
    public NetworkArrays(int[] duration, int[] predecessor, int[] successor, int[] type, int[] lag) {
        this.activityCount = duration.length;
        this.linkCount = predecessor.length;
        this.duration = duration;
        this.predecessor = predecessor;
        this.successor = successor;
        this.type = type;
        this.lag = lag;
        LinkGroups into = new LinkGroups(activityCount, successor);
        incomingFrom = into.from;
        incoming = into.links;
        LinkGroups outOf = new LinkGroups(activityCount, predecessor);
        outgoingFrom = outOf.from;
        outgoing = outOf.links;
        order = TopologicalOrder.of(this);
    }

    private NetworkArrays(NetworkArrays other) {
        activityCount = other.activityCount;
        linkCount = other.linkCount;
        duration = other.duration.clone();
        predecessor = other.predecessor;
        successor = other.successor;
        type = other.type;
        lag = other.lag.clone();
        incomingFrom = other.incomingFrom;
        incoming = other.incoming;
        outgoingFrom = other.outgoingFrom;
        outgoing = other.outgoing;
        order = other.order;
    }

    /** The same activities and links, with durations and lags of its own. */
    NetworkArrays copy() {
        return new NetworkArrays(this);
    }

    /** Where the moment stands from which the link leaves: {@code 2 * activity} for a start, one more for a finish. */
    public int source(int link) {
        return 2 * predecessor[link] + (leavesFromStart(link) ? 0 : 1);
    }

    /** Where the moment stands to which the link leads. */
    public int target(int link) {
        return 2 * successor[link] + (leadsToFinish(link) ? 1 : 0);
    }

    public boolean leavesFromStart(int link) {
        return (type[link] & START_TO_START) != 0;
    }

    public boolean leadsToFinish(int link) {
        return (type[link] & FINISH_TO_FINISH) != 0;
    }
}
