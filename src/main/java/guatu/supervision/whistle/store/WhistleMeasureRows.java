package guatu.supervision.whistle.store;

import guatu.delivery.appraisal.Span;
import guatu.supervision.league.store.MeasuredShare;
import java.sql.Timestamp;
import java.util.Map;

/** What league tables count of whistles, out of their steps as they were known. */
public final class WhistleMeasureRows {

    /**
     * Whistles that were blown in the period. Taken within the limit, it speaks for the unit that took it; otherwise, once the limit is
     * over, against each unit that was asked when it was blown.
     */
    private static final String ANSWERED = """
            with %s, blown as materialized (
                select w.id, w.recorded_at, s.due_on, t.taken_on, t.lead_organisation_id,
                       coalesce(t.climbs = 0 and t.taken_on <= case when t.number = 2 then s.due_on else
                           (select p.due_on from whistle_step p
                            where p.whistle_id = w.id and p.number = t.number - 1 and p.due_on is not null) end, false) as in_time
                from whistle w
                left join whistle_step s on s.whistle_id = w.id and s.number = 1 and s.due_on is not null
                left join lateral (
                    select k.number, k.occurred_on as taken_on, k.lead_organisation_id, k.climbs
                    from whistle_step k
                    where k.whistle_id = w.id and k.kind = 'taken' and k.occurred_on <= :to and k.recorded_at < :known
                    order by k.number limit 1) t on true
                where w.raised_on between :from and :to and w.recorded_at < :known
            ), answered as (
                select b.id, b.due_on, b.taken_on, b.lead_organisation_id as organisation_id, 1 as part from blown b where b.in_time
                union all
                select b.id, b.due_on, b.taken_on, u.organisation_id, 0 from blown b
                cross join lateral (select u.organisation_id from whistle_unit u
                                    where u.whistle_id = b.id and u.part <> 'whistler' and u.recorded_at = b.recorded_at offset 0) u
                where not b.in_time and (b.due_on < :to or b.taken_on is not null)
            )
            select m.unit_id, o.path, w.code, coalesce(nullif(w.subject_name, ''), w.code) as name,
                   case when w.subject_name = '' then '' else w.what end as what, x.due_on as day, x.taken_on as happened,
                   x.part, 1 as whole
            from answered x join units m on m.organisation_id = x.organisation_id
            left join whistle w on w.id = x.id left join organisation o on o.id = x.organisation_id
            """.formatted(MeasuredShare.UNITS);

    /** Of what a leading unit said in the period that it had solved, what the whistler found unsolved by the period's end. */
    private static final String REOPENED = """
            with %s, said as (
                select k.whistle_id, k.lead_organisation_id as organisation_id, k.occurred_on,
                       (select r.occurred_on from whistle_step r
                        where r.whistle_id = k.whistle_id and r.number > k.number and r.kind = 'reopened'
                          and r.occurred_on <= :to and r.recorded_at < :known
                          and not exists (select 1 from whistle_step b
                                          where b.whistle_id = k.whistle_id and b.kind = 'reported' and b.number > k.number
                                            and b.number < r.number)
                        order by r.number limit 1) as reopened_on
                from whistle_step k
                where k.kind = 'reported' and k.occurred_on between :from and :to and k.recorded_at < :known
            )
            select m.unit_id, o.path, w.code, coalesce(nullif(w.subject_name, ''), w.code) as name,
                   case when w.subject_name = '' then '' else w.what end as what, x.occurred_on as day, x.reopened_on as happened,
                   case when x.reopened_on is null then 0 else 1 end as part, 1 as whole
            from said x join units m on m.organisation_id = x.organisation_id
            left join whistle w on w.id = x.whistle_id left join organisation o on o.id = x.organisation_id
            """.formatted(MeasuredShare.UNITS);

    private WhistleMeasureRows() {}

    public static MeasuredShare answered(Span span) {
        return share(ANSWERED, span);
    }

    public static MeasuredShare reopened(Span span) {
        return share(REOPENED, span);
    }

    private static MeasuredShare share(String sql, Span span) {
        return new MeasuredShare(sql, Map.of("known", Timestamp.from(span.knownBefore())));
    }
}
