package guatu.enterprise.store;

import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.enterprise.EnterpriseName;
import guatu.enterprise.NewEnterprise;
import guatu.shell.Identifiers;
import guatu.shell.SearchText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes many firms at a time. */
@Repository
public class EnterpriseBatch {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final EnterpriseWrites writes;

    EnterpriseBatch(JdbcClient jdbc, NamedParameterJdbcTemplate batches, EnterpriseWrites writes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.writes = writes;
    }

    /** A firm to be added, with the code that it gets. */
    public record Added(UUID id, String code, NewEnterprise entered) {

        public static List<Added> of(List<NewEnterprise> entered, List<String> codes) {
            List<Added> added = new ArrayList<>();
            for (int at = 0; at < entered.size(); at++) {
                added.add(new Added(Identifiers.next(), codes.get(at), entered.get(at)));
            }
            return added;
        }
    }

    public Map<UUID, Enterprise> byIds(Collection<UUID> ids) {
        return jdbc
                .sql("select " + EnterpriseTable.COLUMNS + """
                         from enterprise e join organisation o on o.id = e.organisation_id
                        where e.id = any(:ids) and e.merged_into is null
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(EnterpriseTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Enterprise::id, Function.identity()));
    }

    public Map<String, Enterprise> byCreditCodes(Collection<String> codes) {
        return jdbc
                .sql("select " + EnterpriseTable.COLUMNS + """
                         from enterprise e join organisation o on o.id = e.organisation_id
                        where e.credit_code = any(:codes) and e.merged_into is null
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query(EnterpriseTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        firm -> firm.creditCode().map(CreditCode::value).orElse(""), Function.identity()));
    }

    /** Codes of the segments that firms stand in, in the order of the schemes. */
    public Map<UUID, List<String>> industries(Collection<UUID> firms) {
        Map<UUID, List<String>> found = new HashMap<>();
        jdbc.sql("""
                        select s.enterprise_id, s.industry_code from enterprise_scheme_industry s
                        join industry i on i.code = s.industry_code
                        where s.enterprise_id = any(:firms) order by i.path
                        """)
                .param("firms", firms.toArray(UUID[]::new))
                .query((row, number) -> found.computeIfAbsent(
                                row.getObject("enterprise_id", UUID.class), none -> new ArrayList<>())
                        .add(row.getString("industry_code")))
                .list();
        return found;
    }

    /** The next codes of the year, held until the transaction ends. */
    public List<String> nextCodes(int year, int count) {
        int first = writes.nextNumbers(year, count);
        List<String> codes = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            codes.add("ENT-%d-%04d".formatted(year, number));
        }
        return codes;
    }

    /** Who may was asked before; a credit code that somebody else registered meanwhile fails the whole. */
    public void add(List<Added> firms, UUID by, Instant at) {
        Map<String, UUID> keepers = keepers(firms);
        batches.batchUpdate(
                """
                insert into enterprise (id, code, organisation_id, kind, name, name_en, credit_code, industry_class, founded_on,
                                        address, site, note, source, search_text, han_pairs, request_key, created_by, created_at,
                                        updated_at)
                values (:id, :code, :keeper, :kind, :name, :nameEn, :creditCode, :industryClass, :foundedOn, :address, :site, :note,
                        :source, :search, cast(:pairs as text[]), :id, :by, :at, :at)
                """,
                firms.stream()
                        .map(firm -> values(firm, keepers.get(firm.entered().keeper()), by, at))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into enterprise_name (id, enterprise_id, name, used_from, standing, name_keys, source, recorded_by, recorded_at)
                values (:nameId, :id, :name, :foundedOn, true, cast(:keys as text[]), :source, :by, :at)
                """,
                firms.stream()
                        .map(firm -> values(firm, null, by, at)
                                .addValue("nameId", Identifiers.next())
                                .addValue(
                                        "keys",
                                        EnterpriseName.of(firm.entered().name())
                                                .keys()
                                                .toArray(String[]::new)))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "insert into enterprise_scheme_industry (enterprise_id, industry_code) values (:id, :industry)",
                firms.stream()
                        .flatMap(firm -> firm.entered().industries().stream()
                                .distinct()
                                .map(industry ->
                                        new MapSqlParameterSource("id", firm.id()).addValue("industry", industry)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** @throws OptimisticLockingFailureException when somebody changes it at the same moment */
    public void change(UUID id, NewEnterprise entered, Instant at) {
        int version = jdbc.sql("select version from enterprise where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .single();
        UUID keeper = jdbc.sql("select id from organisation where code = :code")
                .param("code", entered.keeper())
                .query(UUID.class)
                .single();
        if (!writes.update(id, version, entered, keeper, at)) {
            throw new OptimisticLockingFailureException("enterprise " + id + " was changed");
        }
        writes.setIndustries(id, entered.industries());
        writes.refreshSearch(id);
    }

    private Map<String, UUID> keepers(List<Added> firms) {
        Map<String, UUID> keepers = new LinkedHashMap<>();
        jdbc.sql("select code, id from organisation where code = any(:codes)")
                .param(
                        "codes",
                        firms.stream()
                                .map(firm -> firm.entered().keeper())
                                .distinct()
                                .toArray(String[]::new))
                .query((row, number) -> keepers.put(row.getString("code"), row.getObject("id", UUID.class)) == null)
                .list();
        return keepers;
    }

    private static MapSqlParameterSource values(
            Added firm, @org.jspecify.annotations.Nullable UUID keeper, UUID by, Instant at) {
        NewEnterprise entered = firm.entered();
        SearchText search = EnterpriseWrites.search(firm.code(), entered.name() + " " + entered.nameEn(), entered);
        return new MapSqlParameterSource("id", firm.id())
                .addValue("code", firm.code())
                .addValue("keeper", keeper)
                .addValue("kind", entered.kind().code())
                .addValue("name", entered.name())
                .addValue("nameEn", entered.nameEn())
                .addValue(
                        "creditCode",
                        entered.creditCode().map(CreditCode::value).orElse(null))
                .addValue("industryClass", entered.industryClass())
                .addValue("foundedOn", entered.foundedOn().orElse(null))
                .addValue("address", entered.address())
                .addValue("site", entered.site())
                .addValue("note", entered.note())
                .addValue("source", entered.source())
                .addValue("search", search.text())
                .addValue("pairs", search.hanPairs().toArray(String[]::new))
                .addValue("by", by)
                .addValue("at", Timestamp.from(at));
    }
}
