package guatu.delivery.store;

import guatu.delivery.appraisal.Measure;

/**
 * What each measure counts, as one relation of the records behind it: unit_id, path, code, name, what, day, happened, part,
 * whole. Counts add it up and pages list it, so the two can't differ. Bind {@code orgs}, {@code units}, {@code from},
 * {@code to}, {@code day}, {@code fromAt}, {@code overAt}, {@code known} and {@code lateAfter}.
 *
 * <p>What was first planned or promised stands in the oldest row of the history, or in the current one where nothing changed; a
 * later change never moves it.
 */
final class AppraisalRelations {

    /** Beside the units: which activities were recorded about since, and what was first planned of those that were changed. */
    private static final String UNITS = """
            units as (select * from unnest(cast(:orgs as uuid[]), cast(:units as uuid[])) as u(organisation_id, unit_id)),
            touched as (
                select activity_id from progress where recorded_at >= :known and activity_id is not null
                union select p.activity_id from progress_confirmation c join progress p on p.id = c.progress_id
                      where c.decided_at >= :known and p.activity_id is not null
            ), planned_before as (
                select activity_id,
                       (array_agg(planned_start order by until_at) filter (where planned_start is not null))[1] as planned_start,
                       (array_agg(planned_finish order by until_at) filter (where planned_finish is not null))[1] as planned_finish
                from activity_before group by activity_id
            )
            """;

    private static final String OF_UNITS = """
            from %s x join initiative i on i.id = x.initiative_id and i.created_at < :known
            join units m on m.organisation_id = i.organisation_id join organisation o on o.id = i.organisation_id
            """;

    private static final String IN_PLAN =
            "(a.removed_at is null or a.removed_at >= :known) and (a.added_at is null or a.added_at < :known)";

    private static final String NODES =
            """
            with %s, candidate as (
                select id from activity where planned_finish between :from and :to
                union select activity_id from activity_before where planned_finish between :from and :to
            ), due as (
                select a.id, a.initiative_id, a.name, a.gate, coalesce(b.planned_finish, a.planned_finish) as due_on
                from candidate c join activity a on a.id = c.id
                left join planned_before b on b.activity_id = a.id
                where %s and coalesce(b.planned_finish, a.planned_finish) between :from and :to
            )
            select m.unit_id, o.path, i.code, i.name, x.name as what, x.due_on as day, s.actual_finish as happened,
                   case when s.actual_finish <= x.due_on and (not x.gate or s.verified) then 1 else 0 end as part, 1 as whole
            %s left join (%s) s on s.activity_id = x.id
            """.formatted(UNITS, IN_PLAN, OF_UNITS.formatted("due"), state("(select id from due)"));

    private static final String PROMISES = """
            with %s, candidate as (
                select id from initiative where promised_on between :from and :to
                union select initiative_id from initiative_before where promised_on between :from and :to
            ), promised as (
                select i.id as initiative_id, coalesce(b.promised_on, i.promised_on) as due_on,
                       case when k.initiative_id is null then i.closed_on else k.closed_on end as closed_on
                from candidate c join initiative i on i.id = c.id
                left join lateral (select w.promised_on from initiative_before w
                                   where w.initiative_id = i.id and w.promised_on is not null
                                   order by w.until_at limit 1) b on true
                left join lateral (select w.initiative_id, w.closed_on from initiative_before w
                                   where w.initiative_id = i.id and w.until_at >= :known order by w.until_at limit 1) k on true
                where coalesce(b.promised_on, i.promised_on) between :from and :to
            ), work as (
                select a.initiative_id,
                       case when bool_and(s.actual_finish is not null and (not a.gate or s.verified))
                            then max(s.actual_finish) end as finished_on
                from activity a left join (%s) s on s.activity_id = a.id
                where a.initiative_id in (select initiative_id from promised) and %s
                group by a.initiative_id
            )
            select m.unit_id, o.path, i.code, i.name, '' as what, x.due_on as day,
                   coalesce(w.finished_on, x.closed_on) as happened,
                   case when coalesce(w.finished_on, x.closed_on) <= x.due_on then 1 else 0 end as part, 1 as whole
            %s left join work w on w.initiative_id = x.initiative_id
            """.formatted(UNITS, state("""
                        (select id from activity where initiative_id in (select initiative_id from promised))
                        """), IN_PLAN, OF_UNITS.formatted("promised"));

    private static final String STARTED =
            """
            with %s, candidate as (
                select initiative_id from activity where planned_start between :from and :to
                union select initiative_id from activity where planned_start is null and planned_finish between :from and :to
                union select initiative_id from activity_before where planned_start between :from and :to
            ), due as (
                select a.initiative_id, min(coalesce(b.planned_start, a.planned_start, a.planned_finish)) as due_on
                from activity a left join planned_before b on b.activity_id = a.id
                where a.initiative_id in (select initiative_id from candidate) and %s
                group by a.initiative_id
                having min(coalesce(b.planned_start, a.planned_start, a.planned_finish)) between :from and :to
            ), begun as (
                select d.initiative_id, d.due_on, min(s.actual_start) as started_on
                from due d join activity a on a.initiative_id = d.initiative_id and %s left join (%s) s on s.activity_id = a.id
                group by d.initiative_id, d.due_on
            )
            select m.unit_id, o.path, i.code, i.name, '' as what, x.due_on as day, x.started_on as happened,
                   case when x.started_on is not null then 1 else 0 end as part, 1 as whole
            %s
            """.formatted(UNITS, IN_PLAN, IN_PLAN, state("""
                        (select id from activity where initiative_id in (select initiative_id from candidate))
                        """), OF_UNITS.formatted("begun"));

    private static final String MONEY = """
            with %s, planned as (
                select y.initiative_id,
                       coalesce((select sum(v) from unnest(y.curve) with ordinality as c(v, month) where c.month <= :monthsOver),
                                y.amount * cast(:monthsOver as int) / 12) as asked,
                       (select coalesce(sum(d.amount), 0) from money_done d
                        where d.initiative_id = y.initiative_id and d.currency = y.currency and d.occurred_on between :yearStart and :to
                          and d.recorded_at < :known
                          and not exists (select 1 from money_done s where s.supersedes = d.id and s.recorded_at < :known)) as done
                from money_plan y where y.year = :year and y.currency = 'CNY' and y.amount > 0
            )
            select m.unit_id, o.path, i.code, i.name, '' as what, cast(:to as date) as day, cast(null as date) as happened,
                   x.done as part, x.asked as whole
            %s where x.asked > 0
            """.formatted(UNITS, OF_UNITS.formatted("planned"));

    private static final String LATE = """
            with %s, made as (
                select p.initiative_id, p.occurred_on, p.recorded_at, coalesce(a.name, '') as what
                from progress p left join activity a on a.id = p.activity_id
                where p.recorded_at >= :fromAt and p.recorded_at < :overAt and p.recorded_at < :known and p.kind <> 'withdrawn'
            )
            select m.unit_id, o.path, i.code, i.name, x.what, cast(x.recorded_at at time zone :zone as date) as day,
                   x.occurred_on as happened,
                   case when cast(x.recorded_at at time zone :zone as date) - x.occurred_on > :lateAfter then 1 else 0 end as part,
                   1 as whole
            %s
            """.formatted(UNITS, OF_UNITS.formatted("made"));

    private static final String MOVED = """
            with %s, moved as (
                select v.initiative_id, v.finish_before, v.finish_after, a.name as what
                from activity_moved v join activity a on a.id = v.activity_id
                where v.moved_at >= :fromAt and v.moved_at < :overAt and v.moved_at < :known and v.finish_before is not null
            )
            select m.unit_id, o.path, i.code, i.name, x.what, x.finish_before as day, x.finish_after as happened,
                   case when x.finish_after > x.finish_before then 1 else 0 end as part, 1 as whole
            %s
            """.formatted(UNITS, OF_UNITS.formatted("moved"));

    private static final String RED = """
            with %s, %s
            select m.unit_id, o.path, i.code, i.name, min(x.light) filter (where x.light = 'red') as what,
                   min(x.since) filter (where x.light = 'red') as day, cast(null as date) as happened,
                   coalesce(sum(x.days) filter (where x.light = 'red'), 0) as part, sum(x.days) as whole
            from standing x join initiative i on i.id = x.initiative_id
            join units m on m.organisation_id = x.organisation_id join organisation o on o.id = i.organisation_id
            group by m.unit_id, o.path, i.code, i.name
            """.formatted(UNITS, LightTurnTable.STANDING);

    private AppraisalRelations() {}

    static String of(Measure measure) {
        return switch (measure) {
            case NODES_ON_TIME -> NODES;
            case PROMISES_KEPT -> PROMISES;
            case STARTED_OF_PLANNED -> STARTED;
            case MONEY_AGAINST_SCHEDULE -> MONEY;
            case LATE_RECORDED -> LATE;
            case RED_DAYS -> RED;
            case DATES_MOVED -> MOVED;
        };
    }

    /**
     * How activities stood. Of what nobody recorded about since, and nothing is said after the day, the current columns say the same
     * as the records; only the others are read anew.
     */
    private static String state(String activities) {
        return """
                select c.id as activity_id, c.actual_start, c.actual_finish, c.verified from activity c
                where c.id in %s and (c.last_occurred_on is null or c.last_occurred_on <= :day)
                  and c.id not in (select activity_id from touched)
                union all
                select n.activity_id, n.actual_start, n.actual_finish, n.verified from (%s) n
                """.formatted(activities, StandingState.OF_ACTIVITIES.formatted("""
                            and p.activity_id in (select k.id from activity k where k.id in %s
                                                  and (k.last_occurred_on > :day or k.id in (select activity_id from touched)))
                            """.formatted(activities)));
    }
}
