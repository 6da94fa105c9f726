package guatu.delivery.store;

/**
 * How an activity's status follows from its records: the one place that says so.
 *
 * <p>A record stands when it happened by the day, was recorded before {@code known}, was not superseded before
 * {@code known}, is no withdrawal, and was not returned at confirmation. Out of the standing records: the start is the
 * earliest that shows work; the finish is the latest {@code finished} that a second person confirmed, or else the latest
 * (so that nobody moves a confirmed finish alone); the percent is 100 once finished, otherwise that
 * of the latest {@code percent} record (by day, then by time of recording); the forecast likewise; a finish is verified
 * when a second person confirmed it.
 */
public final class StandingState {

    /**
     * One row per activity that has standing records: activity_id, actual_start, actual_finish, percent,
     * forecast_finish, verified, first_occurred_on, last_occurred_on. Bind {@code day} and {@code known}; the {@code %s} takes a further
     * condition on {@code p} (an alias of progress), such as {@code and p.activity_id = :activity}.
     */
    public static final String OF_ACTIVITIES = """
            select p.activity_id,
                   min(p.occurred_on) filter (where p.kind in ('started', 'finished') or p.percent > 0) as actual_start,
                   coalesce(max(p.occurred_on) filter (where p.kind = 'finished' and c.decision = 'confirmed'),
                            max(p.occurred_on) filter (where p.kind = 'finished')) as actual_finish,
                   case when bool_or(p.kind = 'finished') then 100
                        else coalesce((array_agg(p.percent order by p.occurred_on desc, p.recorded_at desc, p.id desc)
                                       filter (where p.kind = 'percent'))[1], 0) end as percent,
                   (array_agg(p.forecast_finish order by p.occurred_on desc, p.recorded_at desc, p.id desc)
                    filter (where p.kind = 'forecast'))[1] as forecast_finish,
                   coalesce(bool_or(p.kind = 'finished' and c.decision = 'confirmed'), false) as verified,
                   min(p.occurred_on) as first_occurred_on, max(p.occurred_on) as last_occurred_on
            from progress p
            left join progress_confirmation c on c.progress_id = p.id and c.decided_at < :known
            where p.activity_id is not null and p.occurred_on <= :day and p.recorded_at < :known
              and p.kind <> 'withdrawn' and c.decision is distinct from 'returned'
              and not exists (select 1 from progress s where s.supersedes = p.id and s.recorded_at < :known)
              %s
            group by p.activity_id
            """;

    private StandingState() {}
}
