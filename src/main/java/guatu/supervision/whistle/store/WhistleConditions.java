package guatu.supervision.whistle.store;

import guatu.shell.AsOf;
import guatu.shell.SearchText;
import guatu.supervision.ladder.Rung;
import guatu.supervision.whistle.BlockedClass;
import guatu.supervision.whistle.ProblemList;
import guatu.supervision.whistle.State;
import guatu.supervision.whistle.WhistleQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The conditions that a query puts on {@code whistle w}: fixed pieces of SQL, values always bound.
 *
 * @param sql begins with "where"
 */
record WhistleConditions(String sql, Map<String, Object> parameters) {

    private static final int PAIR = 2;

    static WhistleConditions of(WhistleQuery query, WhistleSight sight, AsOf asOf) {
        StringBuilder sql = new StringBuilder(" where").append(sight.sql());
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        lists(query.list(), sql);
        if (!query.text().isBlank()) {
            text(query.text().strip().toLowerCase(Locale.ROOT), sql, parameters);
        }
        query.blockedClass().map(BlockedClass::code).ifPresent(code -> {
            sql.append(" and w.blocked_class = :class");
            parameters.put("class", code);
        });
        if (!query.unit().isEmpty()) {
            sql.append("""
                     and w.id in (select f.whistle_id from whistle_unit f join organisation fo on fo.id = f.organisation_id
                                  where fo.path <@ (select c.path from organisation c where c.code = :unit))
                    """);
            parameters.put("unit", query.unit());
        }
        query.rung().map(Rung::code).ifPresent(code -> {
            sql.append(" and w.rung = :rung");
            parameters.put("rung", code);
        });
        if (query.overdue()) {
            sql.append(" and w.due_on < :today");
            parameters.put("today", asOf.day());
        }
        if (!query.initiative().isEmpty()) {
            sql.append(" and w.initiative_id = (select i.id from initiative i where i.code = :initiative)");
            parameters.put("initiative", query.initiative());
        }
        query.fault().ifPresent(asked -> {
            sql.append(" and w.id in (select f.whistle_id from (")
                    .append(FaultRelation.of(asked.fault(), WhistleRelation.of(asOf)))
                    .append(") f where f.unit_id = (select o.id from organisation o where o.code = :faultUnit))");
            parameters.putAll(FaultRelation.parameters(asked.from(), asked.slowClimbs(), asOf));
            parameters.put("faultUnit", asked.unit());
        });
        return new WhistleConditions(sql.toString(), parameters);
    }

    /** Along the pairs of Han characters when the text is too short for trigrams. */
    private static void text(String text, StringBuilder sql, Map<String, Object> parameters) {
        List<String> pairs = SearchText.hanPairs(text);
        if (!pairs.isEmpty() && text.length() <= PAIR) {
            sql.append(" and w.han_pairs @> cast(:pairs as text[])");
            parameters.put("pairs", pairs.toArray(String[]::new));
            return;
        }
        sql.append(" and w.search_text like :text");
        parameters.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** Said as the indexes say it, so that they are used. */
    private static void lists(ProblemList list, StringBuilder sql) {
        switch (list) {
            case OPEN -> sql.append(" and w.closed_on is null");
            case ALL -> {}
            case NEW, IN_HAND ->
                sql.append(" and w.closed_on is null and w.state in (")
                        .append(states(list))
                        .append(")");
            case CLOSED -> sql.append(" and w.state in (").append(states(list)).append(")");
        }
    }

    private static String states(ProblemList list) {
        return list.states().stream()
                .map(State::code)
                .map(code -> "'" + code + "'")
                .collect(Collectors.joining(", "));
    }
}
