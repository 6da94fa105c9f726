package guatu.promotion.store;

import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * The relation {@code l} of leads as they stood on a day: today's columns as they are kept, a past day's from wordings,
 * moves and contacts.
 *
 * @param sql to stand behind "from"
 */
record LeadRelation(String sql, Map<String, Object> parameters) {

    private static final String KEPT = " lead l ";

    private static final String PAST = """
             (select k.id, k.code, k.organisation_id, v.investor, v.credit_code, v.project, v.online_code, v.channel,
                     k.openness, v.industry_code, v.country, v.investment, v.investment_currency, v.land_mu,
                     v.floor_area_square_metres, v.energy_tce_per_year, v.jobs, v.output_yuan_per_year,
                     v.tax_yuan_per_year, v.note, v.source, k.initiative_id, k.search_text, k.recorded_on, k.recorded_at,
                     k.recorded_by, v.number as version, s.number as steps, s.stage, e.occurred_on as stage_since, s.clock_from,
                     case s.kind when 'lost' then 'lost' when 'paused' then 'paused' else 'active' end as standing,
                     c.occurred_on as last_contact_on, coalesce(c.next_action, '') as next_action, c.next_on
              from lead k
              cross join lateral (select * from lead_version v
                                  where v.lead_id = k.id and (v.recorded_at < :planBefore or v.number = 1)
                                  order by v.number desc limit 1) v
              cross join lateral (select s.number, s.kind, s.stage, s.clock_from from lead_step s
                                  where s.lead_id = k.id and s.occurred_on <= :day and s.recorded_at < :knownBefore
                                  order by s.number desc limit 1) s
              cross join lateral (select e.occurred_on from lead_step e
                                  where e.lead_id = k.id and e.number <= s.number
                                  and e.kind in ('entered', 'advanced', 'returned')
                                  order by e.number desc limit 1) e
              left join lateral (select c.occurred_on, c.next_action, c.next_on from lead_contact c
                                 where c.lead_id = k.id and c.occurred_on <= :day and c.recorded_at < :knownBefore
                                 order by c.occurred_on desc, c.recorded_at desc limit 1) c on true
              where k.recorded_at < :knownBefore) l
            """;

    /** Only what a person sees, to be counted; the sight's parameters come with it. */
    static LeadRelation counted(LeadSight sight, AsOf asOf, ZoneId zone) {
        LeadRelation all = of(asOf, zone);
        Map<String, Object> parameters = new HashMap<>(all.parameters());
        parameters.putAll(sight.parameters());
        String seen = asOf.today()
                ? LeadSight.COUNTED
                : " (select l.* from " + all.sql() + " where " + LeadSight.SQL + ") l ";
        return new LeadRelation(seen, parameters);
    }

    static LeadRelation of(AsOf asOf, ZoneId zone) {
        return asOf.today()
                ? new LeadRelation(KEPT, Map.of())
                : new LeadRelation(
                        PAST,
                        Map.of(
                                "planBefore", Timestamp.from(asOf.planBefore(zone)),
                                "day", asOf.day(),
                                "knownBefore", Timestamp.from(asOf.knownBefore())));
    }
}
