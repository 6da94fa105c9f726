package guatu.promotion.store;

import guatu.promotion.CreditShares;
import guatu.promotion.Unit;
import guatu.promotion.claim.ShareAgreement;
import guatu.promotion.claim.ShareAgreement.Share;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements on shares; one at most stands for a lead. */
@Repository
public class ShareTable {

    private final JdbcClient jdbc;

    ShareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean recordedBefore(UUID personId, String requestKey) {
        return jdbc.sql(
                        "select exists (select 1 from lead_share_agreement where recorded_by = :person and request_key = :key)")
                .param("person", personId)
                .param("key", requestKey)
                .query(Boolean.class)
                .single();
    }

    /** Puts the agreement in the place of the one that stood; the lead is locked by the caller. */
    public void propose(
            UUID id, UUID leadId, CreditShares shares, String reason, UUID personId, String key, Instant at) {
        jdbc.sql("update lead_share_agreement set replaced_at = :at where lead_id = :lead and replaced_at is null")
                .param("lead", leadId)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        insert into lead_share_agreement (id, lead_id, reason, recorded_at, recorded_by, request_key)
                        values (:id, :lead, :reason, :at, :person, :key)
                        """)
                .param("id", id)
                .param("lead", leadId)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .param("key", key)
                .update();
        shares.percents()
                .forEach((unit, percent) -> jdbc.sql(
                                "insert into lead_share (agreement_id, lead_id, organisation_id, percent) values (:id, :lead, :unit, :percent)")
                        .param("id", id)
                        .param("lead", leadId)
                        .param("unit", unit)
                        .param("percent", percent)
                        .update());
    }

    /** A unit agrees; false when it had, or is none of the agreement's. */
    public boolean agree(UUID agreementId, UUID organisationId, UUID personId, Instant at) {
        return jdbc.sql("""
                        update lead_share set agreed_at = :at, agreed_by = :person
                        where agreement_id = :agreement and organisation_id = :organisation and agreed_at is null
                        """)
                        .param("agreement", agreementId)
                        .param("organisation", organisationId)
                        .param("person", personId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public Optional<ShareAgreement> standing(UUID leadId) {
        return jdbc.sql("""
                        select a.id, a.reason, a.recorded_at, p.display_name from lead_share_agreement a
                        join person p on p.id = a.recorded_by where a.lead_id = :lead and a.replaced_at is null
                        """)
                .param("lead", leadId)
                .query((row, number) -> new ShareAgreement(
                        row.getObject("id", UUID.class),
                        shares(row.getObject("id", UUID.class)),
                        row.getString("reason"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("display_name")))
                .optional();
    }

    private List<Share> shares(UUID agreementId) {
        return jdbc.sql("""
                        select o.id, o.code, o.name, s.percent, s.agreed_at is not null as agreed from lead_share s
                        join organisation o on o.id = s.organisation_id
                        where s.agreement_id = :agreement order by s.percent desc, o.code
                        """)
                .param("agreement", agreementId)
                .query((row, number) -> new Share(
                        new Unit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
                        row.getBigDecimal("percent"),
                        row.getBoolean("agreed")))
                .list();
    }
}
