package guatu.enterprise.store;

import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseQuery;
import guatu.shell.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of firms along their names. */
@Repository
public class EnterpriseList {

    private static final int SHORTEST_FOR_TRIGRAMS = 3;
    private static final int MANY = 1_000;
    private static final String BEGINS = " and e.credit_code >= :code and e.credit_code < :behind";
    private static final String BEHIND_ALL_SIGNS = "~";

    private final JdbcClient jdbc;

    EnterpriseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Enterprise> page(EnterpriseQuery query, int limit) {
        Conditions conditions = Conditions.of(query, search(query, true));
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
        Conditions conditions = Conditions.of(query, search(query, false));
        return jdbc.sql(
                        "select count(*) from (select 1 from enterprise e join organisation o on o.id = e.organisation_id "
                                + conditions.sql() + " limit :most) counted")
                .params(conditions.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** How a text is looked for. */
    private enum Search {
        TEXT,
        CODE,
        CODE_ALONG_NAMES
    }

    /** What reads as the beginning of a credit code is looked for among codes, unless none begins so. */
    private Search search(EnterpriseQuery query, boolean alongNames) {
        Optional<String> beginning = CreditCode.beginning(query.text());
        int found = beginning.map(this::beginningWith).orElse(0);
        if (found == 0) {
            return Search.TEXT;
        }
        // Where many begin so, the first along their names are met soon; all of them would have to be sorted.
        return alongNames && found == MANY ? Search.CODE_ALONG_NAMES : Search.CODE;
    }

    private int beginningWith(String code) {
        return jdbc.sql("select count(*) from (select 1 from enterprise e where e.merged_into is null" + BEGINS
                        + " limit :many) found")
                .param("code", code)
                .param("behind", code + BEHIND_ALL_SIGNS)
                .param("many", MANY)
                .query(Integer.class)
                .single();
    }

    /** @param sql begins with "where"; values are bound */
    private record Conditions(String sql, Map<String, Object> parameters) {

        static Conditions of(EnterpriseQuery query, Search search) {
            StringBuilder sql = new StringBuilder("where e.merged_into is null");
            Map<String, Object> parameters = new HashMap<>();
            String text = query.text().strip().toLowerCase(Locale.ROOT);
            if (search != Search.TEXT) {
                String code = CreditCode.beginning(text).orElseThrow();
                sql.append(search == Search.CODE ? BEGINS : BEGINS.replace("e.credit_code", "e.credit_code || ''"));
                parameters.put("code", code);
                parameters.put("behind", code + BEHIND_ALL_SIGNS);
            } else if (!text.isEmpty()) {
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
