package guatu.supervision.order;

import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may do what with an order: the body that gave it decides, the units that lead and join answer. */
@Component
public class OrderRights {

    public boolean mayDecide(Viewer viewer, Order order) {
        return viewer.may(Permission.SUPERVISE, order.issuer().path());
    }

    /** The unit for which the person answers, the leading one first; empty when for none. */
    public Optional<Order.Unit> answersFor(Viewer viewer, Order order) {
        return Stream.concat(Stream.of(order.leadUnit()), order.jointUnits().stream())
                .filter(unit -> viewer.may(Permission.RECORD, unit.path()))
                .findFirst();
    }

    public boolean mayLead(Viewer viewer, Order order) {
        return viewer.may(Permission.RECORD, order.leadUnit().path());
    }

    /** @throws Refused when the person sees the order and may not decide about it */
    void checkDecides(Viewer viewer, Order order) {
        if (!mayDecide(viewer, order)) {
            throw new Refused("order.refused.decide", order.issuer().name());
        }
    }

    /** @throws Refused when the person answers for none of its units */
    Order.Unit checkAnswers(Viewer viewer, Order order) {
        return answersFor(viewer, order)
                .orElseThrow(() ->
                        new Refused("order.refused.answer", order.leadUnit().name()));
    }

    /** @throws Refused when the person does not answer for the leading unit */
    void checkLeads(Viewer viewer, Order order) {
        if (!mayLead(viewer, order)) {
            throw new Refused("order.refused.lead", order.leadUnit().name());
        }
    }
}
