package guatu.delivery.store;

import guatu.shell.AsOf;

/**
 * Where a statement finds initiatives, activities, links and money plans as they stood: today the tables themselves, of a past day what
 * was in force when it ended. What was set up later stands as it was set up. Bind {@code planBefore}
 * ({@link AsOf#planBefore}).
 */
final class PlanInForce {

    /** Row by row along the key of the history, for lists that read a page of them as well as for counts. */
    private static final String INITIATIVES = """
            (select i.id, i.code, i.kind, i.organisation_id, i.search_text, i.han_pairs, i.version, i.created_at, %s
             from initiative i left join lateral (
                 select b.* from initiative_before b where b.initiative_id = i.id and b.until_at >= :planBefore
                 order by b.until_at limit 1) b on true)
            """.formatted(PlanColumns.INITIATIVE.earlier("b", "i"));

    /** The changed ones of all these initiatives at once. */
    private static final String ACTIVITIES = """
            (select a.id, a.initiative_id, a.position, a.removed_at, %s
             from activity a left join (
                 select distinct on (b.activity_id) b.* from activity_before b
                 where b.initiative_id = any(:ids) and b.until_at >= :planBefore
                 order by b.activity_id, b.until_at) b on b.activity_id = a.id
             where a.initiative_id = any(:ids) and (a.added_at is null or a.added_at < :planBefore)
               and (a.removed_at is null or a.removed_at >= :planBefore))
            """.formatted(PlanColumns.ACTIVITY.earlier("b", "a"));

    private static final String CURRENT_ACTIVITIES =
            "(select * from activity where initiative_id = any(:ids) and removed_at is null)";

    private static final String LINK =
            "initiative_id, predecessor_id, successor_id, link_type, lag_days, lag_unit, ground, source";

    private static final String CURRENT_LINKS =
            "(select %s from activity_link where initiative_id = any(:ids))".formatted(LINK);

    private static final String LINKS = """
            (select %s from activity_link
             where initiative_id = any(:ids) and (since_at is null or since_at < :planBefore)
             union all
             select %s from activity_link_before
             where initiative_id = any(:ids) and until_at >= :planBefore and (since_at is null or since_at < :planBefore))
            """.formatted(LINK, LINK);

    /** What the plan of each year was. */
    static final String MONEY_PLANS = """
            (select y.initiative_id, y.year, y.currency,
                    case when b.until_at is null then y.amount else b.amount end as amount,
                    case when b.until_at is null then y.curve else b.curve end as curve,
                    case when b.until_at is null then y.source else b.source end as source
             from money_plan y left join lateral (
                 select b.* from money_plan_before b
                 where b.initiative_id = y.initiative_id and b.year = y.year and b.currency = y.currency and b.until_at >= :planBefore
                 order by b.until_at limit 1) b on true
             where y.since_at is null or y.since_at < :planBefore)
            """;

    private PlanInForce() {}

    static String initiatives(AsOf asOf) {
        return asOf.today() ? "initiative" : INITIATIVES;
    }

    /** Of the initiatives bound as {@code ids}, without those that were not in the plan. */
    static String activities(AsOf asOf) {
        return asOf.today() ? CURRENT_ACTIVITIES : ACTIVITIES;
    }

    /** Of the initiatives bound as {@code ids}. */
    static String links(AsOf asOf) {
        return asOf.today() ? CURRENT_LINKS : LINKS;
    }

    static String moneyPlans(AsOf asOf) {
        return asOf.today() ? "money_plan" : MONEY_PLANS;
    }
}
