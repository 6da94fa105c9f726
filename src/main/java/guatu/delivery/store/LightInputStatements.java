package guatu.delivery.store;

import guatu.shell.AsOf;

/** What lights are computed from, as statements that {@link LightInputRows} reads: of today, of a past day as known then, and as known now. */
final class LightInputStatements {

    /** Of the initiative {@code i}, its plan {@code p}, and what stands {@link #beside} them. */
    static final String COLUMNS = """
            i.id, coalesce(i.closed_on <= :day, false) as closed, i.promised_on, i.schedule_basis,
            i.owner_id is null as no_owner, i.content = '' as no_content, i.standard = '' as no_standard,
            i.answerable_organisation_id is null as no_answerable,
            coalesce(p.activities, 0) as activities, coalesce(p.done, 0) as done, p.planned_start,
            p.actual_start, p.weight, p.planned_weight, p.earned_weight, coalesce(p.late_count, 0) as late_count,
            n.last_note_on, m.amount as money_amount, m.has_curve, m.curve_to_date as money_curve, m.done as money_done,
            c.reason as held_reason, c.holds_until, c.approved_by_name
            """;

    private static final String INPUTS = """
            with plan as (
                select a.initiative_id,
                       count(*) as activities,
                       count(*) filter (where s.actual_finish is not null and (not a.gate or s.verified)) as done,
                       min(coalesce(a.planned_start, a.planned_finish)) as planned_start,
                       min(s.actual_start) as actual_start,
                       max(s.last_occurred_on) as last_record_on,
                       sum(a.weight) filter (where a.planned_finish is not null) as weight,
                       sum(a.weight * case when a.planned_finish <= :day then 1
                                           when a.planned_start is null or a.planned_start >= :day then 0
                                           else (cast(:day as date) - a.planned_start)::numeric
                                                / (a.planned_finish - a.planned_start) end)
                           filter (where a.planned_finish is not null) as planned_weight,
                       sum(a.weight * coalesce(s.percent, 0) / 100) filter (where a.planned_finish is not null) as earned_weight,
                       count(*) filter (where a.planned_finish < :day and (s.actual_finish is null or a.gate and not s.verified)) as late_count,
                       min(array[a.planned_finish::text, lpad(a.position::text, 10, '0'), a.id::text, a.name])
                           filter (where a.planned_finish < :day and (s.actual_finish is null or a.gate and not s.verified)) as late,
                       min(array[a.planned_finish::text, lpad(a.position::text, 10, '0'), a.id::text, a.name])
                           filter (where a.planned_finish >= :day and s.actual_finish is null) as due
                from %s
                group by a.initiative_id
            )
            select %s, p.last_record_on,
                   p.late[1] as late_on, p.late[3] as late_id, p.late[4] as late_name,
                   p.due[1] as due_on, p.due[3] as due_id, p.due[4] as due_name
            from %s i
            left join plan p on p.initiative_id = i.id
            %s
            where i.created_at < :known and i.id = any(:ids)
            """;

    /** Each found by the initiative's own key: among a crowd, PostgreSQL may plan for a handful and compare all with all. */
    private static final String BESIDE = """
            left join lateral (
                select max(w.occurred_on) as last_note_on from progress w
                where w.initiative_id = i.id and w.activity_id is null and w.kind <> 'withdrawn'
                  and w.occurred_on <= :day and w.recorded_at < :known
                  and not exists (select 1 from progress s where s.supersedes = w.id and s.recorded_at < :known)
            ) n on true
            left join lateral (
                select y.amount,
                       (select coalesce(sum(v), 0) from unnest(y.curve[1 : cast(:monthsOver as int)]) v) as curve_to_date,
                       y.curve is not null as has_curve,
                       (select coalesce(sum(d.amount), 0) from money_done d
                        where d.initiative_id = y.initiative_id and d.currency = y.currency and d.occurred_on <= :day
                          and d.occurred_on >= :yearStart and d.recorded_at < :known
                          and not exists (select 1 from money_done s where s.supersedes = d.id and s.recorded_at < :known)) as done
                from %s y
                where y.initiative_id = i.id and y.year = :year and y.amount > 0
                order by y.amount desc limit 1
            ) m on true
            left join lateral (
                select j.reason, j.holds_until, w.display_name as approved_by_name
                from justified_cause j join person w on w.id = j.approved_by
                where j.initiative_id = i.id and j.holds_from <= :day and j.holds_until >= :day
                  and j.recorded_at < :known and (j.ended_at is null or j.ended_at >= :dayOver)
                order by j.holds_until desc limit 1
            ) c on true
            """;

    private LightInputStatements() {}

    static String of(AsOf asOf) {
        return asOf.today() || asOf.asKnownThen()
                ? INPUTS.formatted(activities(asOf), COLUMNS, PlanInForce.initiatives(asOf), beside(asOf))
                : PastLightInputs.statement(asOf);
    }

    private static String activities(AsOf asOf) {
        return asOf.today()
                ? PlanInForce.activities(asOf) + " a left join activity s on s.id = a.id"
                : "%s a left join (%s) s on s.activity_id = a.id"
                        .formatted(
                                PlanInForce.activities(asOf),
                                StandingState.OF_ACTIVITIES.formatted("and p.initiative_id = any(:ids)"));
    }

    /** What is joined to the initiative {@code i}: its notes {@code n}, the money of the year {@code m} and a justified cause {@code c}. */
    static String beside(AsOf asOf) {
        return BESIDE.formatted(PlanInForce.moneyPlans(asOf));
    }
}
