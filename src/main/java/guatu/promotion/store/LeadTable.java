package guatu.promotion.store;

import guatu.promotion.Lead;
import guatu.promotion.LeadDescription;
import guatu.promotion.LeadQuery;
import guatu.shell.AsOf;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads leads, today's and those of a past day. */
@Repository
public class LeadTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Lead> byCode(LeadSight sight, String code, AsOf asOf) {
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        return jdbc.sql(LeadRows.COLUMNS + relation.sql() + LeadRows.JOINED + " where l.code = :code and "
                        + LeadSight.SQL)
                .params(relation.parameters())
                .params(sight.parameters())
                .param("code", code)
                .query(LeadRows::read)
                .optional();
    }

    /** The newest first; a lead stands behind another when it was recorded before, or later the same day under a smaller code. */
    public List<Lead> list(LeadSight sight, LeadQuery query, AsOf asOf, int limit) {
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        LeadConditions conditions = LeadConditions.of(query, sight);
        return jdbc.sql(LeadRows.COLUMNS + relation.sql() + LeadRows.JOINED + conditions.sql() + """
                         and (:after = '' or (l.recorded_on, l.id) < (select a.recorded_on, a.id from lead a where a.code = :after))
                        order by l.recorded_on desc, l.id desc limit :limit
                        """)
                .params(relation.parameters())
                .params(conditions.parameters())
                .param("after", query.after())
                .param("limit", limit)
                .query(LeadRows::read)
                .list();
    }

    /** How many there are. */
    public long count(LeadSight sight, LeadQuery query, AsOf asOf) {
        // A text has an index over all leads; everything else is counted along the parts that the person sees.
        boolean searched = !query.text().isBlank();
        LeadRelation relation =
                searched ? LeadRelation.of(asOf, clock.getZone()) : LeadRelation.counted(sight, asOf, clock.getZone());
        LeadConditions conditions = searched ? LeadConditions.of(query, sight) : LeadConditions.ofSeen(query);
        return jdbc.sql("select count(*) from " + relation.sql() + conditions.sql())
                .params(relation.parameters())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /** Locks the lead until the transaction ends, so that its moves, claims and wordings come one after the other. */
    public void lock(UUID id) {
        jdbc.sql("select id from lead where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** The code of what the person recorded under the key before. */
    public Optional<String> recordedBefore(UUID personId, String requestKey) {
        return jdbc.sql("select code from lead where recorded_by = :person and request_key = :key")
                .param("person", personId)
                .param("key", requestKey)
                .query(String.class)
                .optional();
    }

    /** Every wording, the newest first. */
    public List<Wording> wordings(UUID leadId, AsOf asOf) {
        return jdbc.sql("""
                        select v.*, p.display_name from lead_version v join person p on p.id = v.recorded_by
                        where v.lead_id = :lead and v.recorded_at < :before order by v.number desc
                        """)
                .param("lead", leadId)
                .param("before", java.sql.Timestamp.from(asOf.planBefore(clock.getZone())))
                .query((row, number) -> new Wording(
                        row.getInt("number"),
                        LeadRows.description(row),
                        row.getString("reason"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("display_name")))
                .list();
    }

    /** @param reason why it was worded anew; empty for the first */
    public record Wording(
            int number, LeadDescription description, String reason, java.time.Instant recordedAt, String recordedBy) {}
}
