package guatu.supervision.order.store;

import guatu.shell.database.KeyArray;
import guatu.supervision.order.Order;
import guatu.supervision.store.UnitReach;
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

    private final JdbcClient jdbc;
    private final UnitReach reach;

    OrderUnitTable(JdbcClient jdbc, UnitReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    private record Joined(UUID order, Order.Unit unit) {}

    public OrderSight sight(String[] paths) {
        List<UUID> seen = below(paths);
        return new OrderSight(seen, reach.of("supervision_order_unit", paths, seen));
    }

    public List<UUID> below(String[] paths) {
        return reach.below(paths);
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
                .param("orders", KeyArray.of(orders))
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
