package guatu.promotion.handover.store;

import guatu.promotion.Stage;
import guatu.promotion.store.LeadSight;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which deal became which initiative. */
@Repository
public class HandoverTable {

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            UUID leadId, UUID initiativeId, String template, LocalDate promisedOn, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into lead_handover (lead_id, initiative_id, template, promised_on, recorded_at, recorded_by)
                        values (:lead, :initiative, :template, :promisedOn, :at, :person)
                        """)
                .param("lead", leadId)
                .param("initiative", initiativeId)
                .param("template", template)
                .param("promisedOn", promisedOn)
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .update();
    }

    /** Whoever is on the deal's team as its steward, the first named first. */
    public List<UUID> stewards(UUID leadId) {
        return jdbc.sql("""
                        select person_id from lead_member where lead_id = :lead and part = 'steward' and left_at is null
                        order by recorded_at, id
                        """).param("lead", leadId).query(UUID.class).list();
    }

    /**
     * A deal that follows an initiative.
     *
     * @param handedOverBy who signs for what follows
     * @param active it is neither on hold nor lost
     */
    public record Following(
            UUID leadId,
            String leadCode,
            String project,
            String initiativeCode,
            Stage stage,
            LocalDate stageSince,
            int steps,
            boolean active,
            UUID handedOverBy) {}

    /** The deal that was handed over to the initiative, locked until the transaction ends. */
    public Optional<Following> following(UUID initiativeId) {
        return jdbc.sql("""
                        select l.id, l.code, l.project, i.code as initiative_code, l.stage, l.stage_since, l.steps,
                               l.standing = 'active' as active, h.recorded_by
                        from lead_handover h join lead l on l.id = h.lead_id join initiative i on i.id = h.initiative_id
                        where h.initiative_id = :initiative for update of l
                        """)
                .param("initiative", initiativeId)
                .query((row, number) -> new Following(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("project"),
                        row.getString("initiative_code"),
                        Stage.of(row.getString("stage")),
                        row.getObject("stage_since", LocalDate.class),
                        row.getInt("steps"),
                        row.getBoolean("active"),
                        row.getObject("recorded_by", UUID.class)))
                .optional();
    }

    /** A deal that is known of an initiative, as far as the person sees it. */
    public record Origin(String leadCode, String project, String investor, Optional<LocalDate> signedOn) {}

    /** Most initiatives come from no deal: that is asked first, since who sees a deal takes long to plan for. */
    public List<Origin> origins(LeadSight sight, UUID initiativeId, Instant knownBefore) {
        boolean fromDeal = jdbc.sql("select exists (select 1 from lead where initiative_id = :initiative)")
                .param("initiative", initiativeId)
                .query(Boolean.class)
                .single();
        return fromDeal ? originsOf(sight, initiativeId, knownBefore) : List.of();
    }

    private List<Origin> originsOf(LeadSight sight, UUID initiativeId, Instant knownBefore) {
        return jdbc.sql("""
                        select l.code, l.project, l.investor, l.signed_on from lead l
                        join organisation o on o.id = l.organisation_id
                        where l.initiative_id = :initiative and l.recorded_at < :known and """ + LeadSight.SQL + " order by l.code")
                .params(sight.parameters())
                .param("initiative", initiativeId)
                .param("known", Timestamp.from(knownBefore))
                .query((row, number) -> new Origin(
                        row.getString("code"),
                        row.getString("project"),
                        row.getString("investor"),
                        Optional.ofNullable(row.getObject("signed_on", LocalDate.class))))
                .list();
    }
}
