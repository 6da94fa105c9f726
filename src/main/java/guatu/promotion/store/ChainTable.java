package guatu.promotion.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads and initiatives per segment of the industry schemes. */
@Repository
public class ChainTable {

    private final JdbcClient jdbc;

    ChainTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one segment itself, without those under it. */
    public record Tally(String industryCode, long talking, long signed, long initiatives) {}

    public List<Tally> tallies(LeadSight sight) {
        return jdbc.sql("""
                        select l.industry_code, count(*) filter (where l.stage in ('planned', 'negotiating')) as talking,
                               count(*) filter (where l.stage not in ('planned', 'negotiating')) as signed, 0 as initiatives
                        from lead l join organisation o on o.id = l.organisation_id
                        where l.industry_code is not null and l.standing <> 'lost' and %s
                        group by l.industry_code
                        union all
                        select i.industry_code, 0, 0, count(*) from initiative i join organisation o on o.id = i.organisation_id
                        where i.industry_code is not null and o.path <@ any(cast(:paths as ltree[]))
                        and not exists (select 1 from lead h where h.initiative_id = i.id)
                        group by i.industry_code
                        """.formatted(LeadSight.SQL))
                .params(sight.parameters())
                .query((row, number) -> new Tally(
                        row.getString("industry_code"),
                        row.getLong("talking"),
                        row.getLong("signed"),
                        row.getLong("initiatives")))
                .list();
    }
}
