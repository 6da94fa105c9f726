package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.shell.Refused;
import guatu.supervision.order.store.OrderUnitTable;
import guatu.supervision.order.store.OrderWrites;
import guatu.supervision.order.store.WaitingTable;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the body that gave an order decides about it. */
@Service
public class OrderDecisions {

    private final OrderBook book;
    private final OrderRights rights;
    private final OrderWrites writes;
    private final OrderUnitTable units;
    private final WaitingTable waiting;

    OrderDecisions(OrderBook book, OrderRights rights, OrderWrites writes, OrderUnitTable units, WaitingTable waiting) {
        this.book = book;
        this.rights = rights;
        this.writes = writes;
        this.units = units;
        this.waiting = waiting;
    }

    /**
     * @param until the new deadline; empty to refuse
     * @throws Refused when none waits, or the new deadline is not behind the one in force
     */
    @Transactional
    public void decideExtension(Viewer viewer, String code, Optional<LocalDate> until, String reason, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkDecides(viewer, order);
            if (until.isPresent() && !until.get().isAfter(order.dueOn())) {
                throw new Refused(
                        "order.refused.extensionShort",
                        until.get().toString(),
                        order.dueOn().toString());
            }
            String said = until.isEmpty() ? OrderAnswers.said(reason) : reason;
            if (!waiting.decideExtension(order.id(), until.isPresent())) {
                throw new Refused("order.refused.noExtension");
            }
            until.ifPresent(day -> writes.extend(order.id(), day));
            OrderEntry.Kind kind =
                    until.isPresent() ? OrderEntry.Kind.EXTENSION_GRANTED : OrderEntry.Kind.EXTENSION_REFUSED;
            return Happening.of(kind, said, order.issuer()).on(until.orElse(order.dueOn()));
        });
    }

    /** The unit is not done yet. */
    @Transactional
    public void sendBack(Viewer viewer, String code, String reason, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkDecides(viewer, order);
            if (!(order.state() instanceof OrderState.Reported)) {
                throw new Refused("order.refused.notReported", order.code());
            }
            writes.stand(order.id(), new OrderState.Open(), viewer.id());
            return Happening.of(OrderEntry.Kind.RETURNED, OrderAnswers.said(reason), order.issuer());
        });
    }

    /**
     * Concludes. What was required as met must have been reported; what was not met can be concluded without.
     *
     * @param conclusion in words, which the units are told (政府督查工作条例 第十六条)
     */
    @Transactional
    public void close(Viewer viewer, String code, boolean met, String conclusion, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkDecides(viewer, order);
            checkInHand(order);
            if (met && order.state() instanceof OrderState.Open && order.kind() != OrderKind.REMINDER) {
                throw new Refused("order.refused.notReported", order.code());
            }
            String said = OrderAnswers.said(conclusion);
            end(order, new OrderState.Closed(book.today(), met, said), viewer);
            return Happening.of(met ? OrderEntry.Kind.CLOSED_MET : OrderEntry.Kind.CLOSED_UNMET, said, order.issuer());
        });
    }

    @Transactional
    public void withdraw(Viewer viewer, String code, String reason, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkDecides(viewer, order);
            checkInHand(order);
            String said = OrderAnswers.said(reason);
            end(order, new OrderState.Withdrawn(book.today(), said), viewer);
            return Happening.of(OrderEntry.Kind.WITHDRAWN, said, order.issuer());
        });
    }

    /**
     * @param upheld the conclusion stays; otherwise it turns to its opposite
     * @throws Refused when the person made the conclusion, or none waits
     */
    @Transactional
    public void decideReview(Viewer viewer, String code, boolean upheld, String reason, String key) {
        book.happens(viewer, code, key, order -> {
            rights.checkDecides(viewer, order);
            if (writes.endedBy(order.id()).filter(viewer.id()::equals).isPresent()) {
                throw new Refused("order.refused.ownConclusion");
            }
            String said = OrderAnswers.said(reason);
            if (!(order.state() instanceof OrderState.Closed closed)
                    || !waiting.decideReview(order.id(), upheld, book.today())) {
                throw new Refused("order.refused.noReview");
            }
            if (!upheld) {
                writes.reconclude(order.id(), !closed.met(), said);
            }
            OrderEntry.Kind kind = upheld ? OrderEntry.Kind.REVIEW_UPHELD : OrderEntry.Kind.REVIEW_CHANGED;
            return Happening.of(kind, said, order.issuer());
        });
    }

    private void end(Order order, OrderState state, Viewer viewer) {
        writes.stand(order.id(), state, viewer.id());
        units.open(order.id(), false);
    }

    private static void checkInHand(Order order) {
        if (!order.state().inHand()) {
            throw new Refused("order.refused.ended", order.code());
        }
    }
}
