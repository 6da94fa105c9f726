package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.supervision.order.store.OrderTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds open orders that may be about the same matter, over all units, so that nothing is ordered twice. */
@Service
public class OrderDuplicates {

    private static final int SHOWN = 5;

    /** Two signs share no trigram that says anything. */
    private static final int SHORTEST = 3;

    private final Orders orders;
    private final OrderTable table;
    private final Rules rules;
    private final Clock clock;

    OrderDuplicates(Orders orders, OrderTable table, Rules rules, Clock clock) {
        this.orders = orders;
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    /** Open orders worded alike, the likeliest first. */
    public List<AlikeOrder> worded(Viewer viewer, String item) {
        String plain = Subject.plain(item);
        double from = OrderRule.of(rules.inForce(OrderRule.CODE, LocalDate.now(clock)))
                .nearDuplicate();
        return plain.length() < SHORTEST
                ? List.of()
                : table.alike(orders.sight(viewer), plain, SHOWN).stream()
                        .filter(alike -> alike.likeness() >= from)
                        .toList();
    }

    /** The open order about this very matter. */
    public Optional<AlikeOrder> about(Viewer viewer, Subject subject) {
        return table.openAbout(orders.sight(viewer), subject.key());
    }
}
