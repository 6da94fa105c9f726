package guatu.scheduling.parallel;

import guatu.scheduling.Ground;
import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import guatu.scheduling.Network;
import guatu.scheduling.Span;
import guatu.scheduling.parallel.EventOrder.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan without the links that are nothing but habit.
 *
 * @param network the plan so
 * @param dropped the customary links that it does without
 * @param kept the links that must stay, each with its ground and source
 * @param carried links put in because a dropped one had carried their order
 */
public record ParallelPlan(Network network, List<Link> dropped, List<Link> kept, List<Carried> carried) {

    public ParallelPlan {
        dropped = List.copyOf(dropped);
        kept = List.copyOf(kept);
        carried = List.copyOf(carried);
    }

    /** Why a link had to be put in. */
    public enum Reason {
        /** The law or the work demands the order, and only a habit had kept it. */
        REQUIRED,
        /** Otherwise nothing would wait for the predecessor any more. */
        LOOSE_END
    }

    public record Carried(Link link, Reason reason) {}

    public static ParallelPlan of(Network serial) {
        return of(serial, List.of());
    }

    /**
     * Drops every customary link. Whatever legal and technical links put in order stays in order.
     *
     * @param required orders that law or work demand, whether the serial plan draws them or leaves them to other links to imply; those
     *     with an end that the plan doesn't have are left out
     */
    public static ParallelPlan of(Network serial, List<Link> required) {
        List<Link> dropped = new ArrayList<>();
        List<Link> kept = new ArrayList<>();
        serial.links().forEach(link -> (link.ground() == Ground.CUSTOMARY ? dropped : kept).add(link));
        List<Carried> carried = new ArrayList<>();
        List<Link> links = new ArrayList<>(kept);
        for (Link order : missing(serial, links, required)) {
            carried.add(new Carried(order, Reason.REQUIRED));
            links.add(order);
        }
        for (Link order : looseEnds(serial, links, dropped)) {
            carried.add(new Carried(order, Reason.LOOSE_END));
            links.add(order);
        }
        return new ParallelPlan(Network.of(serial.activities(), links), dropped, kept, carried);
    }

    private static List<Link> missing(Network serial, List<Link> left, List<Link> required) {
        Set<String> known = new HashSet<>();
        serial.activities().forEach(activity -> known.add(activity.key()));
        List<Link> standing = new ArrayList<>(left);
        List<Link> missing = new ArrayList<>();
        for (Link order : required) {
            if (order.ground() != Ground.CUSTOMARY
                    && known.contains(order.predecessor())
                    && known.contains(order.successor())
                    && !new EventOrder(standing).implies(order)) {
                standing.add(order);
                missing.add(order);
            }
        }
        return missing;
    }

    /**
     * An activity that only habit let others wait for is tied to what those hold: it was done before that in the serial plan, and nothing else
     * says any more by when it is needed.
     */
    private static List<Link> looseEnds(Network serial, List<Link> left, List<Link> dropped) {
        Set<Event> heldBack = new HashSet<>();
        left.forEach(link -> heldBack.add(EventOrder.from(link)));
        EventOrder byHabit = new EventOrder(dropped);
        Set<Link> ties = new LinkedHashSet<>();
        for (var activity : serial.activities()) {
            Event finish = new Event(activity.key(), true);
            if (heldBack.contains(finish)) {
                continue;
            }
            Set<Event> reached = byHabit.allAfter(finish);
            left.stream()
                    .filter(EventOrder::orders)
                    .filter(link -> reached.contains(EventOrder.from(link)))
                    .filter(link -> !link.predecessor().equals(activity.key()))
                    .map(link -> tie(activity.key(), EventOrder.to(link)))
                    .forEach(ties::add);
        }
        return List.copyOf(ties);
    }

    private static Link tie(String loose, Event event) {
        LinkType type = event.finish() ? LinkType.FINISH_TO_FINISH : LinkType.FINISH_TO_START;
        return new Link(loose, event.activity(), type, Span.ZERO, Ground.TECHNICAL, "");
    }
}
