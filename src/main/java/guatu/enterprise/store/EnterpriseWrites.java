package guatu.enterprise.store;

import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise.Kind;
import guatu.enterprise.NewEnterprise;
import guatu.shell.Identifiers;
import guatu.shell.SearchText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes firms. */
@Repository
public class EnterpriseWrites {

    private final JdbcClient jdbc;

    EnterpriseWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next code of the year, held until the transaction ends. */
    public String nextCode(int year) {
        return "ENT-%d-%04d".formatted(year, nextNumbers(year, 1));
    }

    /** The first of so many numbers. */
    int nextNumbers(int year, int count) {
        int last = jdbc.sql("""
                        insert into enterprise_number as n (year, last) values (:year, :count)
                        on conflict (year) do update set last = n.last + :count
                        returning last
                        """)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }

    /** False when a firm with the credit code or made by the same request is there. */
    public boolean insert(UUID key, String code, NewEnterprise entered, UUID keeper, @Nullable UUID by, Instant at) {
        SearchText search = search(code, entered.name() + " " + entered.nameEn(), entered);
        return bind(jdbc.sql("""
                        insert into enterprise (id, code, organisation_id, kind, name, name_en, credit_code, industry_class, founded_on,
                                                address, site, note, source, search_text, han_pairs, request_key, created_by,
                                                created_at, updated_at)
                        values (:id, :code, :keeper, :kind, :name, :nameEn, :creditCode, :industryClass, :foundedOn, :address, :site,
                                :note, :source, :search, cast(:pairs as text[]), :key, :by, :at, :at)
                        on conflict do nothing
                        """), entered, keeper, at)
                        .param("id", Identifiers.next())
                        .param("code", code)
                        .param("name", entered.name())
                        .param("key", key)
                        .param("by", by)
                        .param("search", search.text())
                        .param("pairs", search.hanPairs().toArray(String[]::new))
                        .update()
                == 1;
    }

    /** False when somebody has changed it since that version. */
    public boolean update(UUID id, int version, NewEnterprise entered, UUID keeper, Instant at) {
        return bind(jdbc.sql("""
                        update enterprise set organisation_id = :keeper, kind = :kind, name_en = :nameEn, credit_code = :creditCode,
                               industry_class = :industryClass, founded_on = :foundedOn, address = :address, site = :site,
                               note = :note, source = :source, version = version + 1, updated_at = :at
                        where id = :id and version = :version
                        """), entered, keeper, at)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    public void setName(UUID id, String name, Instant at) {
        jdbc.sql("update enterprise set name = :name, version = version + 1, updated_at = :at where id = :id")
                .param("id", id)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void setKind(UUID id, Kind kind, Instant at) {
        jdbc.sql("update enterprise set kind = :kind, version = version + 1, updated_at = :at where id = :id")
                .param("id", id)
                .param("kind", kind.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The firm is this organisation of the ledger; a second firm that says so is refused by the database. */
    public void setLedgerOrganisation(UUID id, UUID organisation) {
        jdbc.sql("update enterprise set ledger_organisation_id = :organisation where id = :id")
                .param("id", id)
                .param("organisation", organisation)
                .update();
    }

    /** What the one leaves blank, the other says. */
    public void fillBlanks(UUID id, UUID other, Instant at) {
        Optional<UUID> organisation = jdbc.sql("select ledger_organisation_id from enterprise where id = :other")
                .param("other", other)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        jdbc.sql("update enterprise set ledger_organisation_id = null where id = :other")
                .param("other", other)
                .update();
        jdbc.sql("""
                        update enterprise k set
                            ledger_organisation_id = coalesce(k.ledger_organisation_id, cast(:organisation as uuid)),
                            credit_code = coalesce(k.credit_code, g.credit_code),
                            founded_on = coalesce(k.founded_on, g.founded_on),
                            industry_class = case when k.industry_class = '' then g.industry_class else k.industry_class end,
                            name_en = case when k.name_en = '' then g.name_en else k.name_en end,
                            address = case when k.address = '' then g.address else k.address end,
                            site = case when k.site = '' then g.site else k.site end,
                            note = case when k.note = '' then g.note else k.note end,
                            version = k.version + 1, updated_at = :at
                        from enterprise g where k.id = :id and g.id = :other
                        """)
                .param("organisation", organisation.orElse(null))
                .param("id", id)
                .param("other", other)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The record gives way to the kept one. */
    public void merge(UUID id, UUID into, Instant at) {
        jdbc.sql(
                        "update enterprise set merged_into = :into, merged_at = :at, version = version + 1, updated_at = :at where id = :id")
                .param("id", id)
                .param("into", into)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Codes and every name, so that a firm is found by each of them; to be called when one of them has changed. */
    public void refreshSearch(UUID id) {
        List<String> texts = jdbc.sql("""
                        select name from enterprise_name where enterprise_id = :id
                        union select name_en from enterprise where id = :id
                        union select code from enterprise where id = :id
                        union select credit_code from enterprise where id = :id and credit_code is not null
                        union select code from enterprise where merged_into = :id
                        order by 1
                        """).param("id", id).query(String.class).list();
        SearchText search = SearchText.of(texts.toArray(String[]::new));
        jdbc.sql("update enterprise set search_text = :search, han_pairs = cast(:pairs as text[]) where id = :id")
                .param("id", id)
                .param("search", search.text())
                .param("pairs", search.hanPairs().toArray(String[]::new))
                .update();
    }

    public boolean hasIndustry(String code) {
        return jdbc.sql("select exists (select 1 from industry where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    public void setIndustries(UUID id, List<String> codes) {
        jdbc.sql("delete from enterprise_scheme_industry where enterprise_id = :id")
                .param("id", id)
                .update();
        for (String code : codes) {
            jdbc.sql(
                            "insert into enterprise_scheme_industry (enterprise_id, industry_code) values (:id, :code) on conflict do nothing")
                    .param("id", id)
                    .param("code", code)
                    .update();
        }
    }

    static SearchText search(String code, String names, NewEnterprise entered) {
        return SearchText.of(
                names, code, entered.creditCode().map(CreditCode::value).orElse(""));
    }

    private static StatementSpec bind(StatementSpec statement, NewEnterprise entered, UUID keeper, Instant at) {
        return statement
                .param("keeper", keeper)
                .param("kind", entered.kind().code())
                .param("nameEn", entered.nameEn())
                .param("creditCode", entered.creditCode().map(CreditCode::value).orElse(null))
                .param("industryClass", entered.industryClass())
                .param("foundedOn", entered.foundedOn().orElse(null))
                .param("address", entered.address())
                .param("site", entered.site())
                .param("note", entered.note())
                .param("source", entered.source())
                .param("at", Timestamp.from(at));
    }
}
