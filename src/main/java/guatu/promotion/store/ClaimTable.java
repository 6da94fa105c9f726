package guatu.promotion.store;

import guatu.promotion.Claim;
import guatu.promotion.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which lead. That one unit at most holds a lead is the index {@code lead_claim_one_holds}. */
@Repository
public class ClaimTable {

    private static final String ROWS = """
            select c.id, c.claimed_on, c.holds_until, c.ended_as, c.ended_at, p.display_name, o.id as unit_id,
                   o.code as unit_code, o.name as unit_name
            from lead_claim c join organisation o on o.id = c.organisation_id join person p on p.id = c.person_id
            """;

    private final JdbcClient jdbc;

    ClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody holds the lead; waits for a claim that is being made at this moment. */
    public boolean insert(
            UUID id, UUID leadId, UUID organisationId, UUID personId, LocalDate on, LocalDate until, Instant at) {
        return jdbc.sql("""
                        insert into lead_claim (id, lead_id, organisation_id, person_id, claimed_on, holds_until, recorded_at, own)
                        values (:id, :lead, :organisation, :person, :on, :until, :at,
                                (select l.organisation_id = :organisation from lead l where l.id = :lead))
                        on conflict (lead_id) where ended_at is null do nothing
                        """)
                        .param("id", id)
                        .param("lead", leadId)
                        .param("organisation", organisationId)
                        .param("person", personId)
                        .param("on", on)
                        .param("until", until)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Ends the standing claim when its last day is over. */
    public void endLapsed(UUID leadId, LocalDate today, Instant at) {
        jdbc.sql("""
                        update lead_claim set ended_on = :today, ended_at = :at, ended_as = 'lapsed'
                        where lead_id = :lead and ended_at is null and holds_until < :today
                        """)
                .param("lead", leadId)
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when the claim had ended already. */
    public boolean end(UUID claimId, String endedAs, LocalDate today, Instant at) {
        return jdbc.sql("""
                        update lead_claim set ended_on = :today, ended_at = :at, ended_as = :endedAs
                        where id = :id and ended_at is null
                        """)
                        .param("id", claimId)
                        .param("today", today)
                        .param("at", Timestamp.from(at))
                        .param("endedAs", endedAs)
                        .update()
                == 1;
    }

    /** Counts the hold anew; a hold never becomes shorter. */
    public void extend(UUID leadId, LocalDate until) {
        jdbc.sql("""
                        update lead_claim set holds_until = :until
                        where lead_id = :lead and ended_at is null and holds_until < :until
                        """).param("lead", leadId).param("until", until).update();
    }

    public Optional<Claim> standing(UUID leadId) {
        return jdbc.sql(ROWS + "where c.lead_id = :lead and c.ended_at is null")
                .param("lead", leadId)
                .query(ClaimTable::read)
                .optional();
    }

    public List<Ended> ended(UUID leadId) {
        return jdbc.sql(ROWS + "where c.lead_id = :lead and c.ended_at is not null order by c.ended_at desc")
                .param("lead", leadId)
                .query((row, number) -> new Ended(
                        read(row, number),
                        row.getString("ended_as"),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** @param endedAs lapsed, released or contested */
    public record Ended(Claim claim, String endedAs, Instant endedAt) {}

    private static Claim read(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                new Unit(row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                row.getString("display_name"),
                row.getObject("claimed_on", LocalDate.class),
                row.getObject("holds_until", LocalDate.class));
    }
}
