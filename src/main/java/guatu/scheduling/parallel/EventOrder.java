package guatu.scheduling.parallel;

import guatu.scheduling.Link;
import guatu.scheduling.LinkType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which starts and finishes links put after which. A link with a lead orders nothing: the successor may go ahead by it. An activity's
 * finish always comes after its start.
 */
final class EventOrder {

    /** The start or the finish of an activity. */
    record Event(String activity, boolean finish) {}

    private final Map<Event, List<Event>> after = new HashMap<>();

    EventOrder(Collection<Link> links) {
        links.stream()
                .filter(EventOrder::orders)
                .forEach(link -> after.computeIfAbsent(from(link), event -> new ArrayList<>())
                        .add(to(link)));
    }

    static boolean orders(Link link) {
        return link.lag().units() >= 0;
    }

    static Event from(Link link) {
        return new Event(
                link.predecessor(),
                link.type() == LinkType.FINISH_TO_START || link.type() == LinkType.FINISH_TO_FINISH);
    }

    static Event to(Link link) {
        return new Event(
                link.successor(), link.type() == LinkType.FINISH_TO_FINISH || link.type() == LinkType.START_TO_FINISH);
    }

    boolean implies(Link link) {
        return allAfter(from(link)).contains(to(link));
    }

    /** Everything that comes after an event, itself included. */
    Set<Event> allAfter(Event event) {
        Set<Event> seen = new HashSet<>(Set.of(event));
        Deque<Event> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Event at = open.remove();
            List<Event> next = new ArrayList<>(after.getOrDefault(at, List.of()));
            if (!at.finish()) {
                next.add(new Event(at.activity(), true));
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }
}
