package guatu.promotion.store;

import guatu.promotion.LeadQuery;
import guatu.promotion.SourceChannel;
import guatu.promotion.Stage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The conditions that a query puts on {@code lead l}: fixed pieces of SQL, values always bound.
 *
 * @param sql begins with "where"
 */
record LeadConditions(String sql, Map<String, Object> parameters) {

    private static final String HELD =
            "select c.lead_id from lead_claim c join organisation h on h.id = c.organisation_id"
                    + " where c.ended_at is null";

    static LeadConditions of(LeadQuery query, LeadSight sight) {
        return of(query, LeadSight.SQL, sight.parameters());
    }

    /** Where the relation holds only what the person sees. */
    static LeadConditions ofSeen(LeadQuery query) {
        return of(query, "true", Map.of());
    }

    private static LeadConditions of(LeadQuery query, String seen, Map<String, Object> given) {
        StringBuilder sql = new StringBuilder(" where ").append(seen);
        Map<String, Object> parameters = new HashMap<>(given);
        if (!query.text().isBlank()) {
            sql.append(" and l.search_text like :text");
            String lower = query.text().strip().toLowerCase(Locale.ROOT);
            parameters.put("text", "%" + lower.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (!query.unit().isEmpty()) {
            sql.append(
                    " and l.organisation_id in (select u.id from organisation u join organisation f on u.path <@ f.path"
                            + " where f.code = :unit)");
            parameters.put("unit", query.unit());
        }
        if (!query.industry().isEmpty()) {
            sql.append(" and l.industry_code in (select s.code from industry s join industry f on s.path <@ f.path"
                    + " where f.code = :industry)");
            parameters.put("industry", query.industry());
        }
        equal("stage", query.stage().map(Stage::code).orElse(""), sql, parameters);
        equal("standing", query.standing(), sql, parameters);
        equal("channel", query.channel().map(SourceChannel::code).orElse(""), sql, parameters);
        equal("country", query.country(), sql, parameters);
        hold(query.hold(), sql);
        return new LeadConditions(sql.toString(), parameters);
    }

    private static void equal(String column, String value, StringBuilder sql, Map<String, Object> parameters) {
        if (!value.isEmpty()) {
            sql.append(" and l.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static void hold(String hold, StringBuilder sql) {
        switch (hold) {
            case "mine" ->
                sql.append(" and l.id in (").append(HELD).append(" and h.path <@ any(cast(:paths as ltree[])))");
            case "free" -> sql.append(" and l.id not in (").append(HELD).append(")");
            case "city" -> sql.append(" and l.openness = 'city'");
            default -> {}
        }
    }
}
