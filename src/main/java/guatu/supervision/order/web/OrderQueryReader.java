package guatu.supervision.order.web;

import guatu.directory.NamedUnits;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderQuery;
import org.springframework.stereotype.Component;

/** Reads which orders an address asks for; without a state, what is in hand. */
@Component
class OrderQueryReader {

    private final Organisations organisations;

    OrderQueryReader(Organisations organisations) {
        this.organisations = organisations;
    }

    NamedUnits units(Viewer viewer) {
        return new NamedUnits(organisations.where(viewer, Permission.SEE));
    }

    OrderQuery query(Page page, NamedUnits units) {
        String state = page.parameter("state");
        String unit = page.parameter("unit");
        return new OrderQuery(
                page.parameter("text"),
                OrderKind.find(page.parameter("kind")),
                units.find(unit).map(Organisation::code).orElse(unit),
                state.isEmpty() ? OrderQuery.IN_HAND : state.equals("all") ? "" : state,
                page.parameter("overdue").equals("yes"),
                page.parameter("mine").equals("yes"),
                page.parameter("after"));
    }
}
