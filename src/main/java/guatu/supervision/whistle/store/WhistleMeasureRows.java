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
            with %s, blown as (
                select w.id, w.code, w.subject_name, w.what, w.recorded_at, s.due_on, t.taken_on, t.lead_organisation_id,
                       coalesce(t.climbs = 0 and t.taken_on <= t.due_then, false) as in_time
                from whistle w join whistle_step s on s.whistle_id = w.id and s.number = 1
                left join lateral (
                    select k.occurred_on as taken_on, k.lead_organisation_id, k.climbs,
                           (select p.due_on from whistle_step p where p.whistle_id = k.whistle_id and p.number = k.number - 1) as due_then
                    from whistle_step k
                    where k.whistle_id = w.id and k.kind = 'taken' and k.occurred_on <= :to and k.recorded_at < :known
                    order by k.number limit 1) t on true
                where w.raised_on between :from and :to and w.recorded_at < :known
            ), answered as (
                select b.*, b.lead_organisation_id as organisation_id, 1 as part from blown b where b.in_time
                union all
                select b.*, u.organisation_id, 0 from blown b
                join whistle_unit u on u.whistle_id = b.id and u.part <> 'whistler' and u.recorded_at = b.recorded_at
                where not b.in_time and (b.due_on < :to or b.taken_on is not null)
            )
            select m.unit_id, o.path, x.code, coalesce(nullif(x.subject_name, ''), x.code) as name,
                   case when x.subject_name = '' then '' else x.what end as what, x.due_on as day, x.taken_on as happened,
                   x.part, 1 as whole
            from answered x join units m on m.organisation_id = x.organisation_id
            left join organisation o on o.id = x.organisation_id
            """.formatted(MeasuredShare.UNITS);

    /** Of what a leading unit said in the period that it had solved, what the whistler found unsolved by the period's end. */
    private static final String REOPENED = """
            with %s, said as (
                select w.code, w.subject_name, w.what, k.lead_organisation_id as organisation_id, k.occurred_on,
                       (select r.occurred_on from whistle_step r
                        where r.whistle_id = k.whistle_id and r.number > k.number and r.kind = 'reopened'
                          and r.occurred_on <= :to and r.recorded_at < :known
                          and not exists (select 1 from whistle_step b
                                          where b.whistle_id = k.whistle_id and b.kind = 'reported' and b.number > k.number
                                            and b.number < r.number)
                        order by r.number limit 1) as reopened_on
                from whistle_step k join whistle w on w.id = k.whistle_id
                where k.kind = 'reported' and k.occurred_on between :from and :to and k.recorded_at < :known
            )
            select m.unit_id, o.path, x.code, coalesce(nullif(x.subject_name, ''), x.code) as name,
                   case when x.subject_name = '' then '' else x.what end as what, x.occurred_on as day, x.reopened_on as happened,
                   case when x.reopened_on is null then 0 else 1 end as part, 1 as whole
            from said x join units m on m.organisation_id = x.organisation_id
            left join organisation o on o.id = x.organisation_id
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
