package guatu.enterprise.store;

import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseQuery;
import guatu.shell.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of firms along their names. */
@Repository
public class EnterpriseList {

    private static final int SHORTEST_FOR_TRIGRAMS = 3;

    private final JdbcClient jdbc;

    EnterpriseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Enterprise> page(EnterpriseQuery query, int limit) {
        Conditions conditions = Conditions.of(query);
        return jdbc.sql("select " + EnterpriseTable.COLUMNS
                        + " from enterprise e join organisation o on o.id = e.organisation_id "
                        + conditions.sql()
                        + " and (e.name, e.code) > (:afterName, :afterCode) order by e.name, e.code limit :limit")
                .params(conditions.parameters())
                .param("afterName", query.afterName())
                .param("afterCode", query.afterCode())
                .param("limit", limit)
                .query(EnterpriseTable::read)
                .list();
    }

    public int count(EnterpriseQuery query, int most) {
        Conditions conditions = Conditions.of(query);
        return jdbc.sql(
                        "select count(*) from (select 1 from enterprise e join organisation o on o.id = e.organisation_id "
                                + conditions.sql() + " limit :most) counted")
                .params(conditions.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** @param sql begins with "where"; values are bound */
    private record Conditions(String sql, Map<String, Object> parameters) {

        static Conditions of(EnterpriseQuery query) {
            StringBuilder sql = new StringBuilder("where e.merged_into is null");
            Map<String, Object> parameters = new HashMap<>();
            String text = query.text().strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty()) {
                List<String> pairs = SearchText.hanPairs(text);
                if (!pairs.isEmpty() && text.length() <= SHORTEST_FOR_TRIGRAMS) {
                    sql.append(" and e.han_pairs @> cast(:pairs as text[])");
                    parameters.put("pairs", pairs.toArray(String[]::new));
                }
                // A pair says it all. One or two letters have no trigram: the text's index would be read whole for
                // them, while reading along the names ends once the page is full.
                if (pairs.isEmpty() || text.length() > 2) {
                    boolean tooShort = text.length() < SHORTEST_FOR_TRIGRAMS;
                    sql.append(tooShort ? " and e.search_text || '' like :text" : " and e.search_text like :text");
                    parameters.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
                }
            }
            if (!query.industryClass().isEmpty()) {
                sql.append(" and e.industry_class like :class");
                parameters.put("class", query.industryClass().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
            if (!query.industry().isEmpty()) {
                sql.append("""
                         and e.id in (select s.enterprise_id from enterprise_scheme_industry s
                                      join industry i on i.code = s.industry_code
                                      join industry f on i.path <@ f.path where f.code = :industry)
                        """);
                parameters.put("industry", query.industry());
            }
            if (!query.keeper().isEmpty()) {
                sql.append(" and o.path <@ (select k.path from organisation k where k.code = :keeper)");
                parameters.put("keeper", query.keeper());
            }
            return new Conditions(sql.toString(), parameters);
        }
    }
}
