package guatu.delivery.store;

import guatu.shell.AsOf;

/**
 * What the lights of a past day are computed from, as it is known now. Most is in the activities' own columns: what had not begun by
 * the day has no state, and where nothing happened after the day the columns stand. So activities are added up in two parts: those whose
 * columns stand, which PostgreSQL reads on several cores, and those apart, whose work went on after the day or whose plan was changed since.
 */
final class PastLightInputs {

    private static final String UNDER_WAY = "a.first_occurred_on <= :day and a.last_occurred_on > :day";

    private static final String CHANGED = """
            select distinct on (b.activity_id) b.* from activity_before b
            where b.initiative_id = any(:ids) and b.until_at >= :planBefore
            order by b.activity_id, b.until_at
            """;

    private static final String IN_THE_PLAN =
            "(a.added_at is null or a.added_at < :planBefore) and (a.removed_at is null or a.removed_at >= :planBefore)";

    private static final String APART = """
            select a.*, (%s) is true as under_way from activity a
            where a.initiative_id = any(:ids) and %s and ((%s) or a.id in (select b.activity_id from changed b))
            """.formatted(UNDER_WAY, IN_THE_PLAN, UNDER_WAY);

    /** A planned finish and a position in the plan as one number: the least of them is found faster than the least of pairs. */
    private static final String PLACE = "(a.planned_finish - date '0001-01-01')::bigint * 4294967296 + a.position";

    private static final String NOT_REACHED = "(s.actual_finish is null or a.gate and not s.verified)";

    /** Of activities {@code a} with their state {@code s}: counts, sums and least values, which can be added up again. */
    private static final String PART = """
            select a.initiative_id,
                   count(*) as activities,
                   count(*) filter (where not %1$s) as done,
                   min(coalesce(a.planned_start, a.planned_finish)) as planned_start,
                   min(s.actual_start) as actual_start,
                   sum(a.weight) filter (where a.planned_finish is not null) as weight,
                   sum(case when a.planned_finish <= :day then a.weight
                            when a.planned_start < :day
                            then a.weight * (cast(:day as date) - a.planned_start) / (a.planned_finish - a.planned_start) end) as planned_weight,
                   sum(case when a.planned_finish is null then null
                            when s.percent = 100 then a.weight
                            when s.percent > 0 then a.weight * s.percent / 100 end) as earned_weight,
                   count(*) filter (where a.planned_finish < :day and %1$s) as late_count,
                   min(%2$s) filter (where a.planned_finish < :day and %1$s) as late,
                   min(%2$s) filter (where a.planned_finish >= :day and s.actual_finish is null) as due,
                   max(s.last_occurred_on) as last_record_on
            """.formatted(NOT_REACHED, PLACE);

    private static final String STATE_BY_COLUMNS = """
            select case when a.actual_start <= :day then a.actual_start end as actual_start,
                   case when a.actual_start <= :day then a.actual_finish end as actual_finish,
                   coalesce(a.actual_start <= :day, false) and a.verified as verified,
                   case when a.actual_start <= :day then a.percent end as percent,
                   case when a.last_occurred_on <= :day then a.last_occurred_on end as last_occurred_on
            """;

    private static final String STANDING = """
            %s
            from activity a cross join lateral (%s) s
            where a.initiative_id = any(:ids) and %s and (%s) is not true
              and not exists (select 1 from activity_before b where b.activity_id = a.id and b.until_at >= :planBefore)
            group by a.initiative_id
            """.formatted(PART, STATE_BY_COLUMNS, IN_THE_PLAN, UNDER_WAY);

    private static final String READ_APART =
            """
            %s
            from (select w.id, w.initiative_id, w.position, w.under_way, w.actual_start, w.actual_finish, w.verified, w.percent, w.last_occurred_on, %s
                  from apart w left join changed b on b.activity_id = w.id) a
            left join recorded r on r.activity_id = a.id
            cross join lateral (%s) c
            cross join lateral (
                select case when a.under_way then r.actual_start else c.actual_start end as actual_start,
                       case when a.under_way then r.actual_finish else c.actual_finish end as actual_finish,
                       case when a.under_way then coalesce(r.verified, false) else c.verified end as verified,
                       case when a.under_way then r.percent else c.percent end as percent,
                       case when a.under_way then r.last_occurred_on else c.last_occurred_on end as last_occurred_on) s
            group by a.initiative_id
            """.formatted(PART, PlanColumns.ACTIVITY.earlier("b", "w"), STATE_BY_COLUMNS);

    /** The activity at a place, by the name it had. */
    private static final String AT_PLACE = """
            left join lateral (
                select a.id, coalesce(b.name, a.name) as name from activity a left join changed b on b.activity_id = a.id
                where a.initiative_id = p.initiative_id and a.position = p.%1$s %% 4294967296) %1$s on true
            """;

    /** As {@link LightInputRows} reads it. */
    static String statement(AsOf asOf) {
        return """
                with changed as materialized (%s),
                apart as materialized (%s),
                recorded as materialized (%s),
                part as (%s union all %s),
                plan as (
                    select initiative_id, sum(activities) as activities, sum(done) as done, min(planned_start) as planned_start,
                           min(actual_start) as actual_start, sum(weight) as weight,
                           case when sum(weight) is not null then coalesce(sum(planned_weight), 0) end as planned_weight,
                           case when sum(weight) is not null then coalesce(sum(earned_weight), 0) end as earned_weight,
                           sum(late_count) as late_count, min(late) as late, min(due) as due, max(last_record_on) as last_record_on
                    from part group by initiative_id
                )
                select %s, p.last_record_on,
                       date '0001-01-01' + cast(p.late / 4294967296 as int) as late_on, late.id as late_id, late.name as late_name,
                       date '0001-01-01' + cast(p.due / 4294967296 as int) as due_on, due.id as due_id, due.name as due_name
                from %s i
                left join plan p on p.initiative_id = i.id
                %s %s %s
                where i.created_at < :known and i.id = any(:ids)
                """.formatted(
                        CHANGED,
                        APART,
                        StandingState.OF_ACTIVITIES.formatted(
                                "and p.activity_id = any(array(select w.id from apart w where w.under_way))"),
                        STANDING,
                        READ_APART,
                        LightInputStatements.COLUMNS,
                        PlanInForce.initiatives(asOf),
                        AT_PLACE.formatted("late"),
                        AT_PLACE.formatted("due"),
                        LightInputStatements.beside(asOf));
    }

    private PastLightInputs() {}
}
