package guatu.supervision.order;

import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.supervision.order.OrderDossier.Rights;
import guatu.supervision.order.store.OrderEntryTable;
import guatu.supervision.order.store.OrderWrites;
import guatu.supervision.order.store.WaitingTable;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads all of one order. */
@Service
public class OrderDossiers {

    private final Orders orders;
    private final OrderEntryTable entries;
    private final OrderFiles files;
    private final WaitingTable waiting;
    private final OrderWrites writes;
    private final OrderRights rights;
    private final Rules rules;

    OrderDossiers(
            Orders orders,
            OrderEntryTable entries,
            OrderFiles files,
            WaitingTable waiting,
            OrderWrites writes,
            OrderRights rights,
            Rules rules) {
        this.orders = orders;
        this.entries = entries;
        this.files = files;
        this.waiting = waiting;
        this.writes = writes;
        this.rights = rights;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    public OrderDossier of(Viewer viewer, String code, AsOf asOf) {
        Order order = orders.find(viewer, code, asOf);
        OrderRule rule = OrderRule.of(rules.inForce(OrderRule.CODE, asOf.day()));
        Optional<WaitingExtension> extension = asOf.today() ? waiting.extension(order.id()) : Optional.empty();
        Optional<AskedReview> review = asOf.today() ? waiting.review(order.id()) : Optional.empty();
        Optional<LocalDate> reviewUntil = order.state() instanceof OrderState.Closed closed
                ? Optional.of(ReviewRule.of(rules.inForce(ReviewRule.CODE, asOf.day()))
                        .askUntil(closed.on()))
                : Optional.empty();
        Rights held =
                asOf.today() ? rights(viewer, order, rule, extension, review, reviewUntil, asOf.day()) : Rights.NONE;
        return new OrderDossier(
                order, entries.of(order.id(), asOf), files.of(order, asOf), extension, review, reviewUntil, rule, held);
    }

    private Rights rights(
            Viewer viewer,
            Order order,
            OrderRule rule,
            Optional<WaitingExtension> extension,
            Optional<AskedReview> review,
            Optional<LocalDate> reviewUntil,
            LocalDate today) {
        boolean inHand = order.state().inHand();
        boolean open = order.state() instanceof OrderState.Open;
        boolean decides = rights.mayDecide(viewer, order);
        boolean answers = rights.answersFor(viewer, order).isPresent();
        boolean leads = rights.mayLead(viewer, order);
        boolean reviewWaits = review.filter(one -> one.upheld().isEmpty()).isPresent();
        return new Rights(
                inHand && answers,
                open && leads,
                open
                        && leads
                        && extension.isEmpty()
                        && order.extensions() < rule.mostExtensions()
                        && !today.isAfter(order.dueOn()),
                decides && inHand && extension.isPresent(),
                decides && inHand,
                decides && order.state() instanceof OrderState.Reported,
                answers
                        && review.isEmpty()
                        && reviewUntil.filter(last -> !today.isAfter(last)).isPresent(),
                decides
                        && reviewWaits
                        && writes.endedBy(order.id())
                                .filter(viewer.id()::equals)
                                .isEmpty());
    }
}
