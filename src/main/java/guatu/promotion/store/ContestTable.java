package guatu.promotion.store;

import guatu.promotion.Unit;
import guatu.promotion.claim.Contest;
import guatu.promotion.claim.Contest.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contested claims. */
@Repository
public class ContestTable {

    private static final String ROWS = """
            select t.id, t.claim_id, t.reason, t.recorded_at, t.decision, t.decision_reason, t.decided_at,
                   h.id as holder_id, h.code as holder_code, h.name as holder_name, o.id as unit_id, o.code as unit_code,
                   o.name as unit_name, p.display_name as recorder, d.display_name as decider
            from lead_contest t
            join lead_claim c on c.id = t.claim_id
            join organisation h on h.id = c.organisation_id
            join organisation o on o.id = t.organisation_id
            join person p on p.id = t.recorded_by
            left join person d on d.id = t.decided_by
            """;

    private final JdbcClient jdbc;

    ContestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the unit contests the claim already, or the key was used before. */
    public boolean insert(
            UUID id,
            UUID leadId,
            UUID claimId,
            UUID organisationId,
            String reason,
            UUID personId,
            String key,
            Instant at) {
        return jdbc.sql("""
                        insert into lead_contest (id, lead_id, claim_id, organisation_id, reason, recorded_at, recorded_by, request_key)
                        values (:id, :lead, :claim, :organisation, :reason, :at, :person, :key)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("claim", claimId)
                        .param("organisation", organisationId)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .param("key", key)
                        .update()
                == 1;
    }

    /** False when it was decided already. */
    public boolean decide(UUID id, boolean upheld, String reason, UUID personId, Instant at) {
        return jdbc.sql("""
                        update lead_contest set decision = :decision, decision_reason = :reason, decided_at = :at,
                                                decided_by = :person
                        where id = :id and decided_at is null
                        """)
                        .param("id", id)
                        .param("decision", upheld ? "upheld" : "rejected")
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("person", personId)
                        .update()
                == 1;
    }

    public Optional<Contest> find(UUID leadId, UUID id) {
        return jdbc.sql(ROWS + "where t.id = :id and t.lead_id = :lead")
                .param("id", id)
                .param("lead", leadId)
                .query(ContestTable::read)
                .optional();
    }

    public List<Contest> of(UUID leadId) {
        return jdbc.sql(ROWS + "where t.lead_id = :lead order by t.recorded_at desc")
                .param("lead", leadId)
                .query(ContestTable::read)
                .list();
    }

    private static Contest read(ResultSet row, int number) throws SQLException {
        @Nullable String decision = row.getString("decision");
        return new Contest(
                row.getObject("id", UUID.class),
                row.getObject("claim_id", UUID.class),
                new Unit(
                        row.getObject("holder_id", UUID.class),
                        row.getString("holder_code"),
                        row.getString("holder_name")),
                new Unit(row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorder"),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Decision(
                                decision.equals("upheld"),
                                row.getString("decision_reason"),
                                row.getTimestamp("decided_at").toInstant(),
                                row.getString("decider"))));
    }
}
