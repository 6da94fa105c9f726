package guatu.promotion.store;

import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads and initiatives per segment of the industry schemes. */
@Repository
public class ChainTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChainTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one segment itself, without those under it. */
    public record Tally(String industryCode, long talking, long signed, long initiatives) {}

    /** As it stood on the day; initiatives that were there by then. */
    public List<Tally> tallies(LeadSight sight, AsOf asOf) {
        LeadRelation relation = LeadRelation.counted(sight, asOf, clock.getZone());
        return jdbc.sql("""
                        select l.industry_code, count(*) filter (where l.stage in ('planned', 'negotiating')) as talking,
                               count(*) filter (where l.stage not in ('planned', 'negotiating')) as signed, 0 as initiatives
                        from %s
                        where l.industry_code is not null and l.standing <> 'lost'
                        group by l.industry_code
                        union all
                        select i.industry_code, 0, 0, count(*) from initiative i join organisation o on o.id = i.organisation_id
                        where i.industry_code is not null and i.created_at < :createdBefore and o.path <@ any(cast(:paths as ltree[]))
                        and not exists (select 1 from lead h where h.initiative_id = i.id)
                        group by i.industry_code
                        """.formatted(relation.sql()))
                .params(relation.parameters())
                .param("createdBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .query((row, number) -> new Tally(
                        row.getString("industry_code"),
                        row.getLong("talking"),
                        row.getLong("signed"),
                        row.getLong("initiatives")))
                .list();
    }
}
