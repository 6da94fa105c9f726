package guatu.supervision.order;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.supervision.message.Addressee;
import guatu.supervision.message.Message;
import guatu.supervision.message.Messages;
import guatu.supervision.order.store.OrderEntryTable;
import guatu.supervision.order.store.OrderWrites;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what happens to orders: one after the other, once per key, with its files, its audit entry, and word to whom it concerns. */
@Component
class OrderBook {

    private final Orders orders;
    private final OrderWrites writes;
    private final OrderEntryTable entries;
    private final OrderFiles files;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    OrderBook(
            Orders orders,
            OrderWrites writes,
            OrderEntryTable entries,
            OrderFiles files,
            Messages messages,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.orders = orders;
        this.writes = writes;
        this.entries = entries;
        this.files = files;
        this.messages = messages;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Finds the order through the person, holds it, and lets something happen to it unless that happened under the key before.
     *
     * @param decide checks whether it may happen to the order as it stands now, and changes what stands
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happens(Viewer viewer, String code, String requestKey, Function<Order, Happening> decide) {
        AsOf today = AsOf.today(today());
        writes.lock(orders.find(viewer, code, today).id());
        if (!entries.recordedBefore(viewer.id(), requestKey)) {
            Order order = orders.find(viewer, code, today);
            keep(viewer, order, decide.apply(order), requestKey);
        }
    }

    /** Keeps what has happened to an order that the transaction holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Viewer viewer, Order order, Happening happened, String requestKey) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Identifiers.next();
        entries.append(
                new OrderEntryTable.Made(
                        id,
                        order.id(),
                        happened.kind(),
                        today(),
                        happened.text().strip(),
                        happened.by().id(),
                        happened.percent(),
                        happened.day(),
                        requestKey),
                writes.nextEntry(order.id()),
                viewer.id(),
                now);
        files.keep(order.id(), id, happened.files(), viewer.id(), now);
        audit.append(
                viewer,
                "supervision.order." + happened.kind().code(),
                new Subject("order", order.code(), order.wording().item()),
                Map.of(
                        "unit",
                        happened.by().code(),
                        "day",
                        Optional.ofNullable(happened.day()).map(String::valueOf).orElse(""),
                        "files",
                        happened.files().size()));
        tell(order, happened, id);
        events.publishEvent(new OrderChanged(order.id(), order.code(), happened.kind()));
    }

    private void tell(Order order, Happening happened, UUID entry) {
        Message message = Message.of(
                "order-entry:" + entry,
                order.path(),
                "order.message." + happened.kind().code(),
                order.code(),
                order.wording().item(),
                happened.by().name(),
                Optional.ofNullable(happened.day()).orElse(order.dueOn()));
        switch (happened.kind()) {
            case FEEDBACK, PLANNED -> {}
            case EXTENSION_ASKED, FINISH_REPORTED, REVIEW_ASKED ->
                messages.tell(new Addressee.Unit(order.issuer().id(), Permission.SUPERVISE), message);
            case ISSUED,
                    EXTENSION_GRANTED,
                    EXTENSION_REFUSED,
                    RETURNED,
                    CLOSED_MET,
                    CLOSED_UNMET,
                    WITHDRAWN,
                    REVIEW_UPHELD,
                    REVIEW_CHANGED -> {
                messages.tell(new Addressee.Unit(order.leadUnit().id(), Permission.RECORD), message);
                order.jointUnits()
                        .forEach(unit -> messages.tell(new Addressee.Unit(unit.id(), Permission.RECORD), message));
            }
        }
    }
}
