package guatu.supervision.order.store;

import guatu.supervision.order.Order;
import guatu.supervision.order.store.OrderSight.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose orders are: who gave, leads and joins. */
@Repository
public class OrderUnitTable {

    /** With a smaller share of all units, their orders are gathered first. */
    private static final int MANY_OF = 10;

    private final JdbcClient jdbc;

    OrderUnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Joined(UUID order, Order.Unit unit) {}

    public OrderSight sight(String[] paths) {
        List<UUID> seen = below(paths);
        long all =
                jdbc.sql("select count(*) from organisation").query(Long.class).single();
        Reach reach = seen.size() >= all ? Reach.ALL : seen.size() * MANY_OF >= all ? Reach.MANY : Reach.FEW;
        return new OrderSight(seen, reach);
    }

    public List<UUID> below(String[] paths) {
        return jdbc.sql("select id from organisation where path <@ any(cast(:paths as ltree[]))")
                .param("paths", paths)
                .query(UUID.class)
                .list();
    }

    public Optional<Order.Unit> unit(String code) {
        return jdbc.sql(
                        "select id, code, name, cast(path as text) as path from organisation where code = :code and in_service")
                .param("code", code)
                .query(Order.Unit.class)
                .optional();
    }

    public void insert(UUID order, UUID unit, String part) {
        jdbc.sql("""
                        insert into supervision_order_unit (order_id, organisation_id, part, open)
                        values (:order, :unit, :part, true)
                        on conflict do nothing
                        """)
                .param("order", order)
                .param("unit", unit)
                .param("part", part)
                .update();
    }

    public void open(UUID order, boolean open) {
        jdbc.sql("update supervision_order_unit set open = :open where order_id = :order and open <> :open")
                .param("open", open)
                .param("order", order)
                .update();
    }

    /** The joint units of orders. */
    Map<UUID, List<Order.Unit>> joint(List<UUID> orders) {
        return jdbc
                .sql("""
                        select u.order_id, o.id, o.code, o.name, cast(o.path as text) as path
                        from supervision_order_unit u join organisation o on o.id = u.organisation_id
                        where u.order_id = any(:orders) and u.part = 'joint' order by o.path
                        """)
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, number) -> new Joined(
                        row.getObject("order_id", UUID.class),
                        new Order.Unit(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("path"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Joined::order, Collectors.mapping(Joined::unit, Collectors.toList())));
    }
}
