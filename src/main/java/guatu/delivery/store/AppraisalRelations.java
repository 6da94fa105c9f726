package guatu.delivery.store;

import guatu.delivery.appraisal.Measure;

/**
 * What each measure counts, as one relation of the records behind it: organisation_id, path, code, name, what, day, happened, part,
 * whole. Counts add it up and pages list it, so the two can't differ. Bind {@code orgs}, {@code from},
 * {@code to}, {@code day}, {@code fromAt}, {@code overAt}, {@code known},
 * {@code planBefore} and {@code lateAfter}.
 */
final class AppraisalRelations {

    /** Nothing but a list of records asks for the organisation's path. Without {@code orgs}, of all organisations. */
    static final String OF_UNITS = """
            from %s x join initiative i on i.id = x.initiative_id and i.created_at < :known
                 and (cast(:orgs as uuid[]) is null or i.organisation_id = any(cast(:orgs as uuid[])))
            left join organisation o on o.id = i.organisation_id
            """;

    private static final String MONEY =
            """
            with paid as (
                %s
            ), planned as materialized (
                select y.initiative_id,
                       coalesce((select sum(v) from unnest(y.curve[1 : cast(:monthsOver as int)]) as v),
                                y.amount * cast(:monthsOver as int) / 12) as asked,
                       coalesce(d.amount, 0) as done
                from %s y left join paid d on d.initiative_id = y.initiative_id
                where y.year = :year and y.currency = 'CNY' and y.amount > 0
            )
            select i.organisation_id, o.path, i.code, i.name, '' as what, cast(:to as date) as day, cast(null as date) as happened,
                   x.done as part, x.asked as whole
            %s where x.asked > 0
            """.formatted(MoneyTable.PAID, PlanInForce.MONEY_PLANS, OF_UNITS.formatted("planned"));

    private static final String LATE = """
            with made as (
                select p.initiative_id, p.occurred_on, p.recorded_at, p.activity_id
                from progress p
                where p.recorded_at >= :fromAt and p.recorded_at < :overAt and p.recorded_at < :known and p.kind <> 'withdrawn'
            )
            select i.organisation_id, o.path, i.code, i.name, coalesce(n.name, '') as what, cast(x.recorded_at at time zone :zone as date) as day,
                   x.occurred_on as happened,
                   case when cast(x.recorded_at at time zone :zone as date) - x.occurred_on > :lateAfter then 1 else 0 end as part,
                   1 as whole
            %s left join activity n on n.id = x.activity_id
            """.formatted(OF_UNITS.formatted("made"));

    private static final String MOVED = """
            with moved as (
                select v.initiative_id, v.finish_before, v.finish_after, a.name as what
                from activity_moved v join activity a on a.id = v.activity_id
                where v.moved_at >= :fromAt and v.moved_at < :overAt and v.moved_at < :known and v.finish_before is not null
            )
            select i.organisation_id, o.path, i.code, i.name, x.what, x.finish_before as day, x.finish_after as happened,
                   case when x.finish_after > x.finish_before then 1 else 0 end as part, 1 as whole
            %s
            """.formatted(OF_UNITS.formatted("moved"));

    private static final String RED = """
            with %s
            select x.organisation_id, o.path, i.code, i.name, min(x.light) filter (where x.light = 'red') as what,
                   min(x.since) filter (where x.light = 'red') as day, cast(null as date) as happened,
                   coalesce(sum(x.days) filter (where x.light = 'red'), 0) as part, sum(x.days) as whole
            from standing x join initiative i on i.id = x.initiative_id
            left join organisation o on o.id = i.organisation_id
            where cast(:orgs as uuid[]) is null or x.organisation_id = any(cast(:orgs as uuid[])) group by x.organisation_id, o.path, i.code, i.name
            """.formatted(LightTurnTable.STANDING);

    private AppraisalRelations() {}

    static String of(Measure measure) {
        return switch (measure) {
            case NODES_ON_TIME -> DueRelations.NODES;
            case PROMISES_KEPT -> DueRelations.PROMISES;
            case STARTED_OF_PLANNED -> DueRelations.STARTED;
            case MONEY_AGAINST_SCHEDULE -> MONEY;
            case LATE_RECORDED -> LATE;
            case RED_DAYS -> RED;
            case DATES_MOVED -> MOVED;
        };
    }
}
