package guatu.promotion.store;

import guatu.promotion.Lead;
import guatu.promotion.LeadQuery;
import guatu.shell.AsOf;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads deals in the order of an office's ledger: along the industries, those without one last. */
@Repository
public class DealSheetTable {

    /** Stands behind every industry. */
    private static final String PATH = " coalesce(i.path, cast('zzzzzzzz' as ltree)) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    DealSheetTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many deals of an industry there are, and the sum of those that state an investment in the currency.
     *
     * @param path of the industry, codes from the top down; empty for none
     * @param currency empty for those that state no investment
     */
    public record Sum(Optional<String> path, String currency, long count, BigDecimal amount) {}

    /** What other records say of a deal. */
    public record Known(String progress, Optional<LocalDate> signedOn, String signedPlace) {

        public static final Known NOTHING = new Known("", Optional.empty(), "");
    }

    public List<Sum> sums(LeadSight sight, LeadQuery query, AsOf asOf) {
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        LeadConditions conditions = LeadConditions.of(query, sight);
        return jdbc.sql("select cast(i.path as text) as path, coalesce(l.investment_currency, '') as currency,"
                        + " count(*) as deals, coalesce(sum(l.investment), 0) as amount from " + relation.sql()
                        + LeadRows.JOINED + conditions.sql() + " group by i.path, l.investment_currency")
                .params(relation.parameters())
                .params(conditions.parameters())
                .query((row, number) -> new Sum(
                        LeadRows.text(row, "path"),
                        row.getString("currency"),
                        row.getLong("deals"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** @param behind the last deal of the part before; empty for the first part */
    public List<Lead> part(LeadSight sight, LeadQuery query, AsOf asOf, Optional<Lead> behind, int limit) {
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        LeadConditions conditions = LeadConditions.of(query, sight);
        return jdbc.sql(LeadRows.COLUMNS + relation.sql() + LeadRows.JOINED + conditions.sql()
                        + " and (cast(:last as uuid) is null or (" + PATH + """
                        , l.recorded_on, l.id) > (
                            select coalesce(f.path, cast('zzzzzzzz' as ltree)), k.recorded_on, k.id
                            from lead k left join industry f on f.code = cast(:lastIndustry as text) where k.id = :last))
                        order by
                        """ + PATH
                        + ", l.recorded_on, l.id limit :limit")
                .params(relation.parameters())
                .params(conditions.parameters())
                .param("last", behind.map(Lead::id).orElse(null))
                .param(
                        "lastIndustry",
                        behind.flatMap(lead -> lead.description().industryCode())
                                .orElse(null))
                .param("limit", limit)
                .query(LeadRows::read)
                .list();
    }

    /** The latest contact and the first signing of each deal. */
    public Map<UUID, Known> known(Collection<UUID> leads, AsOf asOf) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("""
                        select l.id, coalesce(c.summary, '') as summary, s.signed_on, coalesce(s.place, '') as place
                        from lead l
                        left join lateral (select c.summary from lead_contact c
                                           where c.lead_id = l.id and c.occurred_on <= :day and c.recorded_at < :known
                                           order by c.occurred_on desc, c.recorded_at desc limit 1) c on true
                        left join lateral (select s.signed_on, s.place from signed_project_lead m
                                           join signing s on s.project_id = m.project_id
                                           where m.lead_id = l.id and s.signed_on <= :day and s.recorded_at < :known
                                           order by s.number limit 1) s on true
                        where l.id = any(:leads)
                        """)
                .param("leads", leads.toArray(UUID[]::new))
                .param("day", asOf.day())
                .param("known", Timestamp.from(asOf.knownBefore()))
                .query((row, number) -> known.put(
                                row.getObject("id", UUID.class),
                                new Known(
                                        row.getString("summary"),
                                        LeadRows.day(row, "signed_on"),
                                        row.getString("place")))
                        == null)
                .list();
        return known;
    }

    /** Deals by their ids, of those that the person sees. */
    public Map<UUID, Lead> byIds(LeadSight sight, Collection<UUID> ids) {
        Map<UUID, Lead> found = new HashMap<>();
        jdbc.sql(LeadRows.COLUMNS + " lead l " + LeadRows.JOINED + " where l.id = any(:ids) and " + LeadSight.SQL)
                .params(sight.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(LeadRows::read)
                .list()
                .forEach(lead -> found.put(lead.id(), lead));
        return found;
    }
}
