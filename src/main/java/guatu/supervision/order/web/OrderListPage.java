package guatu.supervision.order.web;

import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.order.Order;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderQuery;
import guatu.supervision.order.Orders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of orders (督办台账). */
@Controller
class OrderListPage {

    private final Orders orders;
    private final Organisations organisations;

    OrderListPage(Orders orders, Organisations organisations) {
        this.orders = orders;
        this.organisations = organisations;
    }

    @GetMapping("/supervision/orders")
    ModelAndView list(Viewer viewer, Page page) {
        OrderQuery query = query(page);
        List<Order> found = orders.list(viewer, query, page.asOf());
        return new ModelAndView(
                "order/list",
                Map.of(
                        "orders", found.subList(0, Math.min(found.size(), Orders.PAGE_LENGTH)),
                        "more", found.size() > Orders.PAGE_LENGTH,
                        "total", orders.count(viewer, query, page.asOf()),
                        "query", query,
                        "units", organisations.where(viewer, Permission.SEE)));
    }

    /** What an address asks for; without a state, what is in hand. */
    static OrderQuery query(Page page) {
        String state = page.parameter("state");
        return new OrderQuery(
                page.parameter("text"),
                OrderKind.find(page.parameter("kind")),
                page.parameter("unit"),
                state.isEmpty() ? OrderQuery.IN_HAND : state.equals("all") ? "" : state,
                page.parameter("overdue").equals("yes"),
                page.parameter("mine").equals("yes"),
                page.parameter("after"));
    }
}
