package guatu.supervision.order.web.api;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.IdempotentRequests.Answer;
import guatu.shell.web.Page;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderQuery;
import guatu.supervision.order.Orders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads orders and gives them; what is sent twice under one key is done once. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "order.api.tag")
class OrdersApi {

    private final Orders orders;
    private final KeyedOrders keyed;

    OrdersApi(Orders orders, KeyedOrders keyed) {
        this.orders = orders;
        this.keyed = keyed;
    }

    @GetMapping
    @Operation(summary = "order.api.list", description = "order.api.list.description")
    List<OrderDetail> list(
            Viewer viewer,
            AsOf asOf,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        OrderQuery query = new OrderQuery(text, OrderKind.find(kind), unit, state, false, false, after);
        return orders.list(viewer, query, asOf).stream()
                .limit(Orders.PAGE_LENGTH)
                .map(OrderDetail::of)
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "order.api.one", description = "order.api.one.description")
    OrderDetail one(Viewer viewer, @PathVariable String code, AsOf asOf) {
        return OrderDetail.of(orders.find(viewer, code, asOf));
    }

    @PostMapping
    @Operation(summary = "order.api.issue", description = "order.api.issue.description")
    ResponseEntity<String> issue(
            Viewer viewer, @RequestHeader("Idempotency-Key") String key, @RequestBody OrderBody body, Page page) {
        Answer answer = keyed.issue(viewer, key, body, page.today());
        return ResponseEntity.status(answer.status())
                .location(URI.create(answer.location()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
