package guatu.promotion.store;

import guatu.enterprise.CreditCode;
import guatu.enterprise.Enterprise;
import guatu.promotion.promise.DealFirm;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which firm of the registry a deal's investor is, and which deals are a firm's. */
@Repository
public class DealFirmTable {

    /** What somebody said comes first, then the credit code, then the organisation of the ledger that the initiative names. */
    static final String FIRMS = """
            select l.id as lead_id, coalesce(x.enterprise_id, c.id, g.id) as enterprise_id, x.enterprise_id is not null as said
            from lead l
            left join lead_enterprise x on x.lead_id = l.id
            left join enterprise c on c.credit_code = l.credit_code and c.merged_into is null
            left join initiative i on i.id = l.initiative_id
            left join enterprise g on g.ledger_organisation_id = i.investor_organisation_id
            """;

    private final JdbcClient jdbc;

    DealFirmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the firm's deals that the person sees, the latest first. */
    public List<String> deals(LeadSight sight, Enterprise firm, AsOf asOf) {
        return jdbc.sql("""
                        select l.code from lead l join organisation o on o.id = l.organisation_id
                        where l.id in (
                            select x.lead_id from lead_enterprise x where x.enterprise_id = :firm
                            union
                            select c.id from lead c where c.credit_code = :creditCode
                            union
                            select n.id from lead n join initiative i on i.id = n.initiative_id
                            where i.investor_organisation_id = cast(:organisation as uuid))
                        and l.recorded_at < :known and l.recorded_on <= :day and
                        """ + LeadSight.SQL + " order by l.recorded_on desc, l.id desc")
                .params(sight.parameters())
                .param("firm", firm.id())
                .param("creditCode", firm.creditCode().map(CreditCode::value).orElse(""))
                .param("organisation", firm.ledgerOrganisationId().orElse(null))
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("day", asOf.day())
                .query(String.class)
                .list();
    }

    public Optional<DealFirm> of(UUID leadId) {
        return jdbc.sql("select e.code, e.name, f.said from (" + FIRMS
                        + " where l.id = :lead) f join enterprise e on e.id = f.enterprise_id")
                .param("lead", leadId)
                .query((row, number) ->
                        new DealFirm(row.getString("code"), row.getString("name"), row.getBoolean("said")))
                .optional();
    }
}
