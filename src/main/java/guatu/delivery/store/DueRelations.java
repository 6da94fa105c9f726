package guatu.delivery.store;

/**
 * What was first planned or promised for a period, and whether it came true, as relations of {@link AppraisalRelations}. What was first
 * planned stands in the oldest row of the history, or in the current one where nothing changed; a later change never moves it.
 */
final class DueRelations {

    private static final String NAMED = "left join activity n on n.id = x.id";

    /** Of an initiative {@code r}, one after the other along an index: to read all activities of the house takes longer. */
    private static final String OF_INITIATIVE = """
            (select a.id, a.initiative_id, a.planned_start, a.planned_finish, a.gate, a.actual_start, a.actual_finish, a.verified
             from activity a where a.initiative_id = r.initiative_id and %s offset 0) a
            """.formatted(StateThen.IN_PLAN);

    static final String NODES = """
            with %1$s, moved as (
                select b.activity_id, (array_agg(b.planned_finish order by b.until_at))[1] as due_on
                from activity_before b
                where b.planned_finish is not null
                  and b.activity_id in (select w.activity_id from activity_before w where w.planned_finish between :from and :to)
                group by b.activity_id
            ), due as materialized (
                select a.id, a.initiative_id, a.planned_finish as due_on, %2$s
                from activity a left join touched t on t.activity_id = a.id
                where a.planned_finish between :from and :to and %3$s
                  and not exists (select 1 from activity_before b where b.activity_id = a.id and b.planned_finish is not null)
                union all
                select a.id, a.initiative_id, m.due_on, %2$s
                from moved m join activity a on a.id = m.activity_id left join touched t on t.activity_id = a.id
                where m.due_on between :from and :to and %3$s
            )
            select i.organisation_id, o.path, i.code, i.name, n.name as what, x.due_on as day, x.finished_on as happened,
                   case when x.finished_on <= x.due_on and (not x.gate or x.confirmed) then 1 else 0 end as part, 1 as whole
            %4$s %5$s
            """.formatted(
                    StateThen.TOUCHED,
                    StateThen.COLUMNS,
                    StateThen.IN_PLAN,
                    AppraisalRelations.OF_UNITS.formatted("(" + StateThen.of("due") + ")"),
                    NAMED);

    static final String PROMISES = """
            with %1$s, candidate as (
                select id from initiative where promised_on between :from and :to
                union select initiative_id from initiative_before where promised_on between :from and :to
            ), promised as materialized (
                select i.id as initiative_id, coalesce(b.promised_on, i.promised_on) as due_on,
                       case when k.initiative_id is null then i.closed_on else k.closed_on end as closed_on
                from candidate c join initiative i on i.id = c.id
                left join lateral (select w.promised_on from initiative_before w
                                   where w.initiative_id = i.id and w.promised_on is not null
                                   order by w.until_at limit 1) b on true
                left join lateral (select w.initiative_id, w.closed_on from initiative_before w
                                   where w.initiative_id = i.id and w.until_at >= :known order by w.until_at limit 1) k on true
                where coalesce(b.promised_on, i.promised_on) between :from and :to
            ), owed as materialized (
                select a.id, a.initiative_id, %2$s
                from promised r cross join lateral %6$s left join touched t on t.activity_id = a.id
            ), work as (
                select w.initiative_id,
                       case when bool_and(w.finished_on is not null and (not w.gate or w.confirmed))
                            then max(w.finished_on) end as finished_on
                from (%4$s) w group by w.initiative_id
            )
            select i.organisation_id, o.path, i.code, i.name, '' as what, x.due_on as day,
                   coalesce(w.finished_on, x.closed_on) as happened,
                   case when coalesce(w.finished_on, x.closed_on) <= x.due_on then 1 else 0 end as part, 1 as whole
            %5$s left join work w on w.initiative_id = x.initiative_id
            """.formatted(
                    StateThen.TOUCHED,
                    StateThen.COLUMNS,
                    StateThen.IN_PLAN,
                    StateThen.of("owed"),
                    AppraisalRelations.OF_UNITS.formatted("promised"),
                    OF_INITIATIVE);

    /**
     * Who has work that was always planned before the period was not to start in it: most are left out for their first activity, all of
     * which are known at once, and most others by one look.
     */
    static final String STARTED = """
            with %1$s, candidate as (
                select initiative_id from activity where planned_start between :from and :to
                union select initiative_id from activity where planned_start is null and planned_finish between :from and :to
                union select initiative_id from activity_before where planned_start between :from and :to
                union select initiative_id from activity_before where planned_finish between :from and :to
            ), likely as materialized (
                select x.initiative_id from (
                    select c.initiative_id, coalesce((
                        select true from activity e
                        where e.initiative_id = c.initiative_id and e.planned_start < :from
                          and e.added_at is null and e.removed_at is null
                          and not exists (select 1 from activity_before w where w.activity_id = e.id and w.planned_start is not null)
                        limit 1), false) as earlier
                    from candidate c
                    where not exists (
                        select 1 from activity e
                        where e.initiative_id = c.initiative_id and e.position = 1 and e.planned_start < :from
                          and e.added_at is null and e.removed_at is null
                          and not exists (select 1 from activity_before w where w.activity_id = e.id and w.planned_start is not null))
                    offset 0) x
                where not x.earlier
            ), first as (
                select b.activity_id,
                       (array_agg(b.planned_start order by b.until_at) filter (where b.planned_start is not null))[1] as planned_start,
                       (array_agg(b.planned_finish order by b.until_at) filter (where b.planned_finish is not null))[1] as planned_finish
                from activity_before b where b.initiative_id in (select initiative_id from likely) group by b.activity_id
            ), plan as materialized (
                select a.id, a.initiative_id,
                       coalesce(b.planned_start, a.planned_start, b.planned_finish, a.planned_finish) as due_on, %2$s
                from likely r cross join lateral %6$s
                left join first b on b.activity_id = a.id
                left join touched t on t.activity_id = a.id
            ), begun as (
                select w.initiative_id, min(w.due_on) as due_on, min(w.started_on) as started_on
                from (%4$s) w group by w.initiative_id having min(w.due_on) between :from and :to
            )
            select i.organisation_id, o.path, i.code, i.name, '' as what, x.due_on as day, x.started_on as happened,
                   case when x.started_on is not null then 1 else 0 end as part, 1 as whole
            %5$s
            """.formatted(
                    StateThen.TOUCHED,
                    StateThen.COLUMNS_OF_STARTS,
                    StateThen.IN_PLAN,
                    StateThen.of("plan"),
                    AppraisalRelations.OF_UNITS.formatted("begun"),
                    OF_INITIATIVE);

    private DueRelations() {}
}
