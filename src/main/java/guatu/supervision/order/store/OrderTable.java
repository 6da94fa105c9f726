package guatu.supervision.order.store;

import guatu.shell.AsOf;
import guatu.shell.database.KeyArray;
import guatu.supervision.order.AlikeOrder;
import guatu.supervision.order.Order;
import guatu.supervision.order.OrderQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders, today's and those of a past day. */
@Repository
public class OrderTable {

    private final JdbcClient jdbc;
    private final OrderUnitTable units;

    OrderTable(JdbcClient jdbc, OrderUnitTable units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    public Optional<Order> byCode(OrderSight sight, String code, AsOf asOf) {
        OrderRelation relation = OrderRelation.of(asOf);
        Optional<UUID> id = jdbc.sql(
                        "select s.id from supervision_order s where s.code = :code and " + sight.sql(false))
                .params(sight.parameters())
                .param("code", code)
                .query(UUID.class)
                .optional();
        return id.flatMap(found -> jdbc.sql(OrderRows.COLUMNS + relation.sql() + OrderRows.JOINED + " where s.id = :id")
                .params(relation.parameters())
                .param("id", found)
                .query((row, number) -> OrderRows.read(row, units.joint(List.of(found))))
                .optional());
    }

    /** @param mine units whose orders are the person's own */
    public List<Order> list(OrderSight sight, OrderQuery query, List<UUID> mine, AsOf asOf, int limit) {
        OrderRelation relation = OrderRelation.of(asOf, query.inHand());
        OrderConditions conditions = OrderConditions.of(query, sight, mine, asOf);
        List<UUID> found = jdbc.sql("select s.id from " + relation.sql() + conditions.sql() + conditions.after()
                        + conditions.order() + " limit :limit")
                .params(relation.parameters())
                .params(conditions.parameters())
                .param("after", query.after())
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return found.isEmpty() ? List.of() : rows(found, conditions.order(), relation);
    }

    /** Their rows in an order; the page is found first, so that names are looked up for its rows alone. */
    private List<Order> rows(List<UUID> found, String order, OrderRelation relation) {
        Map<UUID, List<Order.Unit>> joint = units.joint(found);
        return jdbc.sql(OrderRows.COLUMNS + relation.sql() + OrderRows.JOINED + " where s.id = any(:found)" + order)
                .params(relation.parameters())
                .param("found", KeyArray.of(found))
                .query((row, number) -> OrderRows.read(row, joint))
                .list();
    }

    /** Counted up to a bound. */
    public int count(OrderSight sight, OrderQuery query, List<UUID> mine, AsOf asOf, int most) {
        OrderRelation relation = OrderRelation.of(asOf, query.inHand());
        OrderConditions conditions = OrderConditions.of(query, sight, mine, asOf);
        return jdbc.sql("select count(*) from (select 1 from " + relation.sql() + conditions.sql() + " limit :most) c")
                .params(relation.parameters())
                .params(conditions.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Orders about an initiative or a deal, the newest first. */
    public List<Order> about(OrderSight sight, String column, UUID subject, AsOf asOf, int limit) {
        OrderRelation relation = OrderRelation.of(asOf);
        List<UUID> found = jdbc.sql("select s.id from supervision_order s where s."
                        + (column.equals("initiative_id") ? "initiative_id" : "lead_id")
                        + " = :subject and s.issued_on <= :until and " + sight.sql(false)
                        + " order by s.issued_on desc, s.id desc limit :limit")
                .params(sight.parameters())
                .param("subject", subject)
                .param("until", asOf.day())
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return found.isEmpty() ? List.of() : rows(found, " order by s.issued_on desc, s.id desc", relation);
    }

    /** Wordings of open orders that are alike, the likeliest first. */
    public List<AlikeOrder> alike(OrderSight sight, String itemKey, int limit) {
        return jdbc.sql("select s.code, s.item, i.name as issuer, similarity(s.item_key, :key) as likeness, "
                        + sight.sql(false) + """
                         as seen from supervision_order s join organisation i on i.id = s.organisation_id
                        where s.state in ('open', 'reported') and s.item_key % :key
                        order by likeness desc, s.id limit :limit
                        """)
                .params(sight.parameters())
                .param("key", itemKey)
                .param("limit", limit)
                .query(AlikeOrder.class)
                .list();
    }

    /** The open order about a matter. */
    public Optional<AlikeOrder> openAbout(OrderSight sight, String subjectKey) {
        return jdbc.sql("select s.code, s.item, i.name as issuer, 1.0 as likeness, " + sight.sql(false) + """
                         as seen from supervision_order s join organisation i on i.id = s.organisation_id
                        where s.state in ('open', 'reported') and s.subject_key = :key
                        """)
                .params(sight.parameters())
                .param("key", subjectKey)
                .query(AlikeOrder.class)
                .optional();
    }
}
