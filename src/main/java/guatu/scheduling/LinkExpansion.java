package guatu.scheduling;

import java.util.function.IntUnaryOperator;

/**
 * Links of summaries as links of what is below them, as Microsoft Project reads them: what follows a summary's finish waits
 * for all of it, what follows its start waits for its first activity, and what a summary waits for holds all of it.
 */
final class LinkExpansion {

    private final Network network;
    private final Hierarchy hierarchy;

    LinkExpansion(Network network) {
        this.network = network;
        this.hierarchy = network.hierarchy();
    }

    /**
     * @param firstOf the activity of a summary that starts first
     * @throws InvalidNetworkException if a link has an unknown end, or joins a summary to what is below it
     */
    LinkTable table(IntUnaryOperator firstOf) {
        LinkTable table = new LinkTable(network.links().size());
        for (int i = 0; i < network.size(); i++) {
            if (hierarchy.parent(i) != Hierarchy.NONE) {
                table.addRollUp(i, hierarchy.parent(i));
            }
        }
        for (int i = 0; i < network.links().size(); i++) {
            Link link = network.links().get(i);
            int predecessor = position(link, link.predecessor());
            int successor = position(link, link.successor());
            if (hierarchy.isSummary(predecessor) || hierarchy.isSummary(successor)) {
                expand(table, i, predecessor, successor, firstOf);
            } else {
                table.add(predecessor, successor, link, i);
            }
        }
        return table;
    }

    private void expand(LinkTable table, int number, int predecessor, int successor, IntUnaryOperator firstOf) {
        Link link = network.links().get(number);
        if (hierarchy.contains(predecessor, successor) || hierarchy.contains(successor, predecessor)) {
            throw new InvalidNetworkException(new NetworkFault.LinkIntoOwnSummary(link));
        }
        boolean first = hierarchy.isSummary(predecessor) && link.type().leavesFromStart();
        int from = first ? firstOf.applyAsInt(predecessor) : predecessor;
        for (int leaf : hierarchy.leaves(successor)) {
            table.add(from, leaf, link, number);
        }
    }

    /** Whether it depends on dates which links there are. */
    boolean dependsOnDates() {
        return hierarchy.hasSummaries()
                && network.links().stream()
                        .anyMatch(link -> link.type().leavesFromStart()
                                && hierarchy.isSummary(position(link, link.predecessor())));
    }

    private int position(Link link, String key) {
        Integer position = network.position(key);
        if (position == null) {
            throw new InvalidNetworkException(new NetworkFault.UnknownLinkEnd(link, key));
        }
        return position;
    }
}
