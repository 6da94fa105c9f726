package guatu.supervision.order.store;

import guatu.shell.AsOf;
import guatu.shell.SearchText;
import guatu.supervision.order.OrderKind;
import guatu.supervision.order.OrderQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The conditions that a query puts on {@code s}: fixed pieces of SQL, values always bound.
 *
 * @param sql begins with "where"
 * @param byDeadline the list is read along the deadlines of orders in hand, and otherwise the newest first
 */
record OrderConditions(String sql, Map<String, Object> parameters, boolean byDeadline) {

    private static final int PAIR = 2;

    /** @param mine units whose orders are the person's own */
    static OrderConditions of(OrderQuery query, OrderSight sight, List<UUID> mine, AsOf asOf) {
        boolean inHand = query.state().equals(OrderQuery.IN_HAND) || query.overdue();
        boolean kept = inHand && asOf.today();
        String open = kept ? " and u.open" : "";
        StringBuilder sql = new StringBuilder(" where ").append(sight.sql(kept));
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        text(query.text().strip().toLowerCase(Locale.ROOT), sql, parameters);
        query.kind().map(OrderKind::code).ifPresent(kind -> {
            sql.append(" and s.kind = :kind ");
            parameters.put("kind", kind);
        });
        if (!query.unit().isEmpty()) {
            sql.append(" and ").append("""
                    s.id in (select u.order_id from supervision_order_unit u
                                  where u.part in ('lead', 'joint') and u.organisation_id in (
                                      select b.id from organisation b where b.path <@ (
                                          select f.path from organisation f where f.code = :unit))""").append(open).append(")");
            parameters.put("unit", query.unit());
        }
        if (query.mine()) {
            sql.append(" and s.id in (select u.order_id from supervision_order_unit u where u.part in ('lead', 'joint')"
                            + " and u.organisation_id = any(:mineUnits)")
                    .append(open)
                    .append(")");
            parameters.put("mineUnits", mine.toArray(UUID[]::new));
        }
        if (query.overdue()) {
            sql.append(" and s.state = 'open' and s.due_on < :overdueOn");
            parameters.put("overdueOn", asOf.day());
        }
        if (inHand) {
            sql.append(" and s.state in ('open', 'reported')");
        } else if (!query.state().isEmpty()) {
            sql.append(" and s.state = :state");
            parameters.put("state", query.state());
        }
        return new OrderConditions(sql.toString(), parameters, inHand);
    }

    /** Along the pairs of Han characters when the text is too short for trigrams. */
    private static void text(String text, StringBuilder sql, Map<String, Object> parameters) {
        if (text.isEmpty()) {
            return;
        }
        List<String> pairs = SearchText.hanPairs(text);
        if (!pairs.isEmpty() && text.length() <= PAIR) {
            sql.append(" and s.han_pairs @> cast(:pairs as text[]) ");
            parameters.put("pairs", pairs.toArray(String[]::new));
            return;
        }
        sql.append(" and s.search_text like :text ");
        parameters.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    String order() {
        return byDeadline ? " order by s.due_on, s.id" : " order by s.issued_on desc, s.id desc";
    }

    /** Behind an order of the list; the place is the order as it stands today. */
    String after() {
        return byDeadline
                ? " and (:after = '' or (s.due_on, s.id) > (select a.due_on, a.id from supervision_order a where a.code = :after))"
                : " and (:after = '' or (s.issued_on, s.id) < (select a.issued_on, a.id from supervision_order a where a.code = :after))";
    }
}
