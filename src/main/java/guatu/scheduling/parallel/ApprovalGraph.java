package guatu.scheduling.parallel;

import guatu.scheduling.Activity;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Span;
import guatu.scheduling.parallel.ApprovalLink.Dependence;
import guatu.scheduling.parallel.Assessment.Dropped;
import guatu.scheduling.parallel.Assessment.Simplified;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Approvals and what they wait for. An item that is reviewed first becomes two activities of the network, its review and its decision:
 * what it is begun after holds the review, what it is decided after only the decision.
 */
public record ApprovalGraph(List<ApprovalItem> items, List<ApprovalLink> links) {

    public ApprovalGraph {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /**
     * The plan to schedule.
     *
     * @throws guatu.scheduling.InvalidNetworkException if a link has an unknown end or links form a circle
     */
    public Network network() {
        List<Activity> activities = new ArrayList<>();
        List<Link> joined = new ArrayList<>();
        Map<String, ApprovalItem> byKey = new HashMap<>();
        for (ApprovalItem item : items) {
            byKey.put(item.key(), item);
            if (item.isReviewedFirst()) {
                activities.add(new Activity(item.reviewKey(), item.reviewWorkingDays()));
                joined.add(new Link(item.reviewKey(), item.decidedKey()));
                activities.add(new Activity(item.decidedKey(), item.decisionWorkingDays()));
            } else {
                activities.add(new Activity(item.key(), item.workingDays()));
            }
        }
        for (ApprovalLink link : links) {
            joined.add(link(link, byKey.get(link.successor())));
        }
        return Network.of(activities, joined);
    }

    /**
     * The graph as zone-wide assessments leave it: items are simplified, or dropped. Whatever waited for a dropped item through which it
     * waited for others still waits for these.
     */
    public ApprovalGraph assessed(Map<String, Assessment> byItem) {
        ApprovalGraph graph = this;
        for (Map.Entry<String, Assessment> one : byItem.entrySet()) {
            graph = switch (one.getValue()) {
                case Dropped() -> graph.without(one.getKey());
                case Simplified(int workingDays) -> graph.simplified(one.getKey(), workingDays);
            };
        }
        return graph;
    }

    private ApprovalGraph without(String key) {
        List<ApprovalLink> left = new ArrayList<>(links.stream()
                .filter(link ->
                        !link.predecessor().equals(key) && !link.successor().equals(key))
                .toList());
        for (ApprovalLink into : links) {
            for (ApprovalLink outOf : links) {
                if (into.successor().equals(key) && outOf.predecessor().equals(key)) {
                    addOrStrengthen(left, into.then(outOf));
                }
            }
        }
        return new ApprovalGraph(
                items.stream().filter(item -> !item.key().equals(key)).toList(), left);
    }

    private static void addOrStrengthen(List<ApprovalLink> links, ApprovalLink made) {
        for (int i = 0; i < links.size(); i++) {
            ApprovalLink there = links.get(i);
            if (there.joinsLike(made)) {
                ApprovalLink firmer = there.ground().compareTo(made.ground()) <= 0 ? there : made;
                int lag = Math.max(there.lagWorkingDays(), made.lagWorkingDays());
                links.set(
                        i,
                        new ApprovalLink(
                                made.predecessor(),
                                made.successor(),
                                made.dependence(),
                                lag,
                                firmer.ground(),
                                firmer.source()));
                return;
            }
        }
        links.add(made);
    }

    private ApprovalGraph simplified(String key, int workingDays) {
        return new ApprovalGraph(
                items.stream()
                        .map(item -> item.key().equals(key) && workingDays < item.workingDays()
                                ? new ApprovalItem(
                                        key,
                                        workingDays,
                                        Math.min(item.decisionWorkingDays(), Math.max(0, workingDays - 1)))
                                : item)
                        .toList(),
                links);
    }

    /** An item of one event can't be decided apart from its end: its finish waits. An unknown one is left to the network to refuse. */
    private static Link link(ApprovalLink link, @Nullable ApprovalItem successor) {
        boolean decides = link.dependence() == Dependence.DECIDE_AFTER;
        boolean oneEvent = successor == null || !successor.isReviewedFirst();
        return new Link(
                link.predecessor(),
                decides || successor == null ? link.successor() : successor.reviewKey(),
                decides && oneEvent ? LinkType.FINISH_TO_FINISH : LinkType.FINISH_TO_START,
                Span.workingDays(link.lagWorkingDays()),
                link.ground(),
                link.source());
    }
}
