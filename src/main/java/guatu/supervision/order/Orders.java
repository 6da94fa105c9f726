package guatu.supervision.order;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.supervision.order.store.OrderSight;
import guatu.supervision.order.store.OrderTable;
import guatu.supervision.order.store.OrderUnitTable;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Looks orders up through the person who asks: those that a unit of theirs gave, leads or joins. */
@Service
public class Orders {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 50;

    /** Beyond it, a count says no more than "more". */
    public static final int MOST_COUNTED = 1_000;

    private static final int ABOUT_SHOWN = 20;
    private static final int BATCH = 500;

    private final OrderTable table;
    private final OrderUnitTable units;
    private final StandingCounts counts;

    Orders(OrderTable table, OrderUnitTable units, StandingCounts counts) {
        this.counts = counts;
        this.table = table;
        this.units = units;
    }

    /** @throws NotFound when it is not there, not yet there on that day, or not to be seen */
    public Order find(Viewer viewer, String code, AsOf asOf) {
        return table.byCode(sight(viewer), code, asOf).orElseThrow(() -> new NotFound("order " + code));
    }

    /** One more than a page when there are more. */
    public List<Order> list(Viewer viewer, OrderQuery query, AsOf asOf) {
        return table.list(sight(viewer), query, mine(viewer, query), asOf, PAGE_LENGTH + 1);
    }

    /** How many there are, counted to one more than {@link #MOST_COUNTED}. */
    public int count(Viewer viewer, OrderQuery query, AsOf asOf) {
        OrderSight sight = sight(viewer);
        List<UUID> mine = mine(viewer, query);
        return counts.get(
                StandingCounts.Key.of(Trail.SUPERVISION, "orders", sight, asOf, query.after(""), mine),
                () -> table.count(sight, query, mine, asOf, MOST_COUNTED + 1),
                found -> found > MOST_COUNTED ? StandingCounts.LARGE : found);
    }

    /** All that a query finds, page by page, in the order of the list. */
    public void each(Viewer viewer, OrderQuery query, AsOf asOf, Consumer<Order> use) {
        OrderSight sight = sight(viewer);
        List<UUID> mine = mine(viewer, query);
        OrderQuery next = query.after("");
        List<Order> found;
        do {
            found = table.list(sight, next, mine, asOf, BATCH);
            found.forEach(use);
            next = found.isEmpty() ? next : query.after(found.getLast().code());
        } while (found.size() == BATCH);
    }

    /** The latest orders about an initiative. */
    public List<Order> aboutInitiative(Viewer viewer, UUID initiativeId, AsOf asOf) {
        return table.about(sight(viewer), "initiative_id", initiativeId, asOf, ABOUT_SHOWN);
    }

    /** The latest orders about a lead or deal. */
    public List<Order> aboutLead(Viewer viewer, UUID leadId, AsOf asOf) {
        return table.about(sight(viewer), "lead_id", leadId, asOf, ABOUT_SHOWN);
    }

    OrderSight sight(Viewer viewer) {
        return units.sight(viewer.paths(Permission.SEE));
    }

    private List<UUID> mine(Viewer viewer, OrderQuery query) {
        return query.mine() ? units.below(viewer.paths(Permission.RECORD)) : List.of();
    }
}
