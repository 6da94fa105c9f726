package guatu.supervision.order;

import guatu.directory.CallableUnits;
import guatu.directory.NamedUnits;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.supervision.order.store.OrderUnitTable;
import guatu.supervision.order.store.OrderWrites;
import guatu.supervision.order.store.ProposalTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives orders: by a designated body, numbered without gaps, and never twice about the same matter. */
@Service
public class OrderIssuing {

    private final OrderWrites writes;
    private final OrderUnitTable units;
    private final OrderDuplicates duplicates;
    private final Designations designations;
    private final CallableUnits callable;
    private final ProposalTable proposals;
    private final Orders orders;
    private final OrderBook book;
    private final Rules rules;
    private final Clock clock;

    OrderIssuing(
            OrderWrites writes,
            OrderUnitTable units,
            OrderDuplicates duplicates,
            Designations designations,
            CallableUnits callable,
            ProposalTable proposals,
            Orders orders,
            OrderBook book,
            Rules rules,
            Clock clock) {
        this.writes = writes;
        this.units = units;
        this.duplicates = duplicates;
        this.designations = designations;
        this.callable = callable;
        this.proposals = proposals;
        this.orders = orders;
        this.book = book;
        this.rules = rules;
        this.clock = clock;
    }

    private record Addressed(Order.Unit issuer, Order.Unit lead, List<Order.Unit> joint) {}

    /**
     * @return the order's code; of the one before when the key was used before
     * @throws Refused when the body is not designated for the units, the deadline is over, an order about the matter is open, or
     *     one is worded alike and nobody has looked
     */
    @Transactional
    public String issue(Viewer viewer, NewOrder said) {
        LocalDate today = LocalDate.now(clock);
        Addressed addressed = addressed(viewer, said);
        List<Order.Unit> toAll = new ArrayList<>(addressed.joint());
        toAll.add(addressed.lead());
        Designation designation = designations
                .covering(addressed.issuer(), toAll, today)
                .orElseThrow(() -> new Refused(
                        "order.refused.designation",
                        addressed.issuer().name(),
                        addressed.lead().name()));
        if (said.dueOn().isBefore(today)) {
            throw new Refused("order.refused.dueOver", said.dueOn().toString(), today.toString());
        }
        // Whoever waited for the number sees what the one before them has ordered.
        int last = writes.lockNumber(said.kind().code(), today.getYear());
        Optional<String> before = writes.recordedBefore(viewer.id(), said.requestKey());
        if (before.isPresent()) {
            return before.get();
        }
        checkDuplicates(viewer, said);
        return insert(viewer, said, addressed, designation, last + 1, today);
    }

    private String insert(
            Viewer viewer, NewOrder said, Addressed addressed, Designation designation, int number, LocalDate today) {
        int year = today.getYear();
        String code = OrderRule.of(rules.inForce(OrderRule.CODE, today))
                .kind(said.kind())
                .code(year, number);
        UUID id = Identifiers.next();
        OrderWrites.Numbered made = new OrderWrites.Numbered(
                id,
                code,
                year,
                number,
                addressed.issuer().id(),
                designation.id(),
                addressed.lead().id());
        if (!writes.insert(
                made,
                said,
                Subject.plain(said.wording().item()),
                today,
                viewer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new Refused("order.refused.duplicateNow");
        }
        writes.setNumber(said.kind().code(), year, number);
        units.insert(id, addressed.issuer().id(), "issuer");
        units.insert(id, addressed.lead().id(), "lead");
        addressed.joint().forEach(unit -> units.insert(id, unit.id(), "joint"));
        said.subject().initiativeId().ifPresent(initiative -> proposals.sent(initiative, id, today, viewer.id()));
        Order order = orders.find(viewer, code, AsOf.today(today));
        book.keep(
                viewer,
                order,
                Happening.of(OrderEntry.Kind.ISSUED, said.wording().requirement(), addressed.issuer())
                        .on(said.dueOn()),
                said.requestKey());
        return code;
    }

    private void checkDuplicates(Viewer viewer, NewOrder said) {
        duplicates.about(viewer, said.subject()).ifPresent(open -> {
            throw new Refused("order.refused.duplicate", open.code());
        });
        if (!said.checked()) {
            duplicates.worded(viewer, said.wording().item()).stream()
                    .findFirst()
                    .ifPresent(alike -> {
                        throw new Refused("order.refused.alike", alike.code());
                    });
        }
    }

    private Addressed addressed(Viewer viewer, NewOrder said) {
        Order.Unit issuer = units.unit(said.issuer())
                .filter(unit -> viewer.may(Permission.SUPERVISE, unit.path()))
                .orElseThrow(() -> new Refused("order.refused.issuer"));
        NamedUnits named = callable.of(viewer);
        Order.Unit lead = named.find(said.leadUnit())
                .map(Order.Unit::of)
                .orElseThrow(() -> new Refused("order.refused.leadUnit", said.leadUnit()));
        List<Order.Unit> joint = said.jointUnits().stream()
                .map(typed -> named.find(typed)
                        .map(Order.Unit::of)
                        .orElseThrow(() -> new Refused("order.refused.jointUnit", typed)))
                .distinct()
                .filter(unit -> !unit.equals(lead))
                .toList();
        return new Addressed(issuer, lead, joint);
    }
}
