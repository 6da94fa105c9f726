package guatu.delivery.store;

import guatu.delivery.InitiativeQuery;
import guatu.delivery.Kind;
import guatu.delivery.Light;
import guatu.delivery.Likelihood;
import guatu.delivery.LikelihoodBounds;
import guatu.delivery.LikelihoodClasses;
import guatu.shell.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The conditions that a query puts on {@code initiative i} and {@code initiative_light g}: fixed pieces of SQL, values
 * always bound.
 *
 * @param sql begins with "where"
 */
public record InitiativeConditions(String sql, Map<String, Object> parameters) {

    private static final int SHORTEST_FOR_TRIGRAMS = 3;
    private static final int WEEK_DAYS = 7;
    private static final int SILENT_DAYS = 30;

    public static InitiativeConditions of(
            InitiativeQuery query, Sight sight, LocalDate day, LikelihoodClasses likelihood) {
        StringBuilder sql = new StringBuilder("where ").append(sight.sql());
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        text(query.text(), sql, parameters);
        if (!query.units().isEmpty()) {
            sql.append(
                    " and i.organisation_id in (select s.id from organisation s join organisation f on s.path <@ f.path where f.code = any(:units))");
            parameters.put("units", query.units().toArray(String[]::new));
        }
        among(query.kinds().stream().map(Kind::code).toList(), "i.kind = any(:kinds)", "kinds", sql, parameters);
        // Grey is also what has no light yet.
        among(
                query.lights().stream().map(Light::code).toList(),
                query.lights().contains(Light.GREY)
                        ? "(g.light = any(:lights) or g.light is null)"
                        : "g.light = any(:lights)",
                "lights",
                sql,
                parameters);
        if (!query.likelihoods().isEmpty()) {
            likely(query.likelihoods(), likelihood.on(day), sql, parameters);
        }
        among(
                query.lists(),
                "i.id in (select initiative_id from collection_item where collection_code = any(:lists))",
                "lists",
                sql,
                parameters);
        among(
                query.industries(),
                "i.industry_code in (select s.code from industry s join industry f on s.path <@ f.path where f.code = any(:industries))",
                "industries",
                sql,
                parameters);
        among(
                query.places(),
                "i.place_code in (select s.code from place s join place f on s.path <@ f.path where f.code = any(:places))",
                "places",
                sql,
                parameters);
        if (!query.stage().isEmpty()) {
            sql.append(" and i.stage = :stage");
            parameters.put("stage", query.stage());
        }
        due(query.due(), day, sql, parameters);
        return new InitiativeConditions(sql.toString(), parameters);
    }

    private static void text(String text, StringBuilder sql, Map<String, Object> parameters) {
        if (text.isEmpty()) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> pairs = SearchText.hanPairs(lower);
        if (!pairs.isEmpty() && lower.length() < SHORTEST_FOR_TRIGRAMS + 1) {
            sql.append(" and i.han_pairs @> cast(:pairs as text[])");
            parameters.put("pairs", pairs.toArray(String[]::new));
        }
        // The trigram index would be read from end to end for two characters; the pair says the same.
        if (pairs.size() == 1 && lower.length() == 2) {
            return;
        }
        sql.append(" and i.search_text like :text");
        parameters.put(
                "text", "%" + lower.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    /** Along the index of probabilities, in which what has none stands as {@link Likelihood#NONE}. */
    private static void likely(
            List<Likelihood> classes, LikelihoodBounds bounds, StringBuilder sql, Map<String, Object> parameters) {
        List<String> ranges = new ArrayList<>();
        for (Likelihood one : classes) {
            String name = "likely" + one.ordinal();
            ranges.add("coalesce(g.probability, 2) >= :%sFrom and coalesce(g.probability, 2) < :%sBelow"
                    .formatted(name, name));
            parameters.put(name + "From", one.from(bounds));
            parameters.put(name + "Below", one.below(bounds));
        }
        sql.append(" and (").append(String.join(" or ", ranges)).append(")");
    }

    private static void among(
            List<String> values, String condition, String name, StringBuilder sql, Map<String, Object> parameters) {
        if (!values.isEmpty()) {
            sql.append(" and ").append(condition);
            parameters.put(name, values.toArray(String[]::new));
        }
    }

    private static void due(String due, LocalDate day, StringBuilder sql, Map<String, Object> parameters) {
        switch (due) {
            case "overdue" -> sql.append(" and g.overdue_count > 0 and not g.finished");
            case "week" -> between(day, day.plusDays(WEEK_DAYS), sql, parameters);
            case "next_week" -> between(day.plusDays(WEEK_DAYS), day.plusDays(2L * WEEK_DAYS), sql, parameters);
            case "silent" -> {
                sql.append(" and g.silent_days >= :silent and not g.finished");
                parameters.put("silent", SILENT_DAYS);
            }
            case "missing" -> sql.append(" and g.missing_fixes > 0");
            default -> {}
        }
    }

    private static void between(LocalDate from, LocalDate until, StringBuilder sql, Map<String, Object> parameters) {
        sql.append(" and g.next_due_on >= :dueFrom and g.next_due_on < :dueUntil and not g.finished");
        parameters.put("dueFrom", from);
        parameters.put("dueUntil", until);
    }
}
