package guatu.supervision.order.web;

import guatu.directory.NamedUnits;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import guatu.supervision.order.Order;
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
    private final OrderQueryReader reader;

    OrderListPage(Orders orders, OrderQueryReader reader) {
        this.orders = orders;
        this.reader = reader;
    }

    @GetMapping("/supervision/orders")
    ModelAndView list(Viewer viewer, Page page) {
        NamedUnits units = reader.units(viewer);
        OrderQuery query = reader.query(page, units);
        List<Order> found = orders.list(viewer, query, page.asOf());
        return new ModelAndView(
                "order/list",
                Map.of(
                        "orders",
                        found.subList(0, Math.min(found.size(), Orders.PAGE_LENGTH)),
                        "more",
                        found.size() > Orders.PAGE_LENGTH,
                        "total",
                        orders.count(viewer, query, page.asOf()),
                        "query",
                        query,
                        "units",
                        units));
    }
}
