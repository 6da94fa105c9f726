package guatu.supervision.order.store;

import guatu.supervision.order.automatic.Proposal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when lights are red, and the orders proposed for it. */
@Repository
public class ProposalTable {

    private static final String ROWS = """
            select p.id, i.code as initiative_code, i.name as initiative, o.name as unit, p.red_since, p.red_days, p.proposed_on,
                   p.rule_version
            from supervision_order_proposal p join initiative i on i.id = p.initiative_id
            join organisation o on o.id = p.organisation_id
            where p.outcome is null and o.path <@ any(cast(:paths as ltree[]))
            """;

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets the lights that are red no more, and lets the proposals made for them lapse. */
    public void forgetTurned(LocalDate today) {
        jdbc.sql("""
                        delete from red_light r where not exists
                            (select 1 from initiative_light g where g.initiative_id = r.initiative_id and g.light = 'red')
                        """).update();
        jdbc.sql("""
                        update supervision_order_proposal p set outcome = 'lapsed', decided_on = :today
                        where p.outcome is null and not exists
                            (select 1 from red_light r where r.initiative_id = p.initiative_id)
                        """).param("today", today).update();
    }

    /** Red lights whose beginning is not known yet. */
    public List<UUID> newlyRed(int limit) {
        return jdbc.sql("""
                        select g.initiative_id from initiative_light g where g.light = 'red'
                          and not exists (select 1 from red_light r where r.initiative_id = g.initiative_id)
                        order by g.initiative_id limit :limit
                        """).param("limit", limit).query(UUID.class).list();
    }

    public void redSince(UUID initiative, LocalDate since) {
        jdbc.sql("insert into red_light (initiative_id, since) values (:initiative, :since) on conflict do nothing")
                .param("initiative", initiative)
                .param("since", since)
                .update();
    }

    /** An initiative that an order is to be proposed for. */
    public record Candidate(UUID initiativeId, UUID organisationId, LocalDate since) {}

    /** Red since before a day, with no order in hand, nothing proposed, and nothing dismissed since another day. */
    public List<Candidate> candidates(LocalDate redSince, LocalDate dismissedSince, int limit) {
        return jdbc.sql("""
                        select r.initiative_id, i.organisation_id, r.since
                        from red_light r join initiative i on i.id = r.initiative_id
                        where r.since <= :red
                          and not exists (select 1 from supervision_order_proposal p where p.initiative_id = r.initiative_id
                                          and (p.outcome is null or (p.outcome = 'dismissed' and p.decided_on > :dismissed)))
                          and not exists (select 1 from supervision_order s where s.initiative_id = r.initiative_id
                                          and s.state in ('open', 'reported'))
                        order by r.since, r.initiative_id limit :limit
                        """)
                .param("red", redSince)
                .param("dismissed", dismissedSince)
                .param("limit", limit)
                .query(Candidate.class)
                .list();
    }

    /** Nothing happens when one waits for the initiative. */
    public void propose(UUID id, Candidate candidate, int days, String rule, LocalDate today, Instant at) {
        jdbc.sql("""
                        insert into supervision_order_proposal (id, initiative_id, organisation_id, red_since, red_days, rule_version,
                                                                proposed_on, proposed_at)
                        values (:id, :initiative, :unit, :since, :days, :rule, :today, :at) on conflict do nothing
                        """)
                .param("id", id)
                .param("initiative", candidate.initiativeId())
                .param("unit", candidate.organisationId())
                .param("since", candidate.since())
                .param("days", days)
                .param("rule", rule)
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The longest red first. */
    public List<Proposal> waiting(String[] paths, int limit) {
        return jdbc.sql(ROWS + " order by p.red_since, p.id limit :limit")
                .param("paths", paths)
                .param("limit", limit)
                .query(Proposal.class)
                .list();
    }

    public Optional<Proposal> find(UUID id, String[] paths) {
        return jdbc.sql(ROWS + " and p.id = :id")
                .param("paths", paths)
                .param("id", id)
                .query(Proposal.class)
                .optional();
    }

    /** False when it was decided. */
    public boolean dismiss(UUID id, String reason, LocalDate on, UUID person) {
        return jdbc.sql("""
                        update supervision_order_proposal set outcome = 'dismissed', reason = :reason, decided_on = :on, decided_by = :person
                        where id = :id and outcome is null
                        """)
                        .param("reason", reason)
                        .param("on", on)
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What was proposed for the initiative was sent as this order. */
    public void sent(UUID initiative, UUID order, LocalDate on, UUID person) {
        jdbc.sql("""
                        update supervision_order_proposal set outcome = 'sent', order_id = :order, decided_on = :on, decided_by = :person
                        where initiative_id = :initiative and outcome is null
                        """)
                .param("order", order)
                .param("on", on)
                .param("person", person)
                .param("initiative", initiative)
                .update();
    }
}
