package guatu.delivery.store;

import guatu.shell.AsOf;

/**
 * Where the statement of lights finds how activities stood: today in their own columns; of a day as it was known then in the records.
 * Of a past day as it is known now, most is in the columns too: what had not begun by the day has no state, and where nothing
 * happened after the day the columns stand; only work that was under way is read from the records, and the latest record of an initiative
 * along the index.
 *
 * @param activities {@code a} with its state {@code s}, to stand behind "from"
 * @param latestOfPlan the latest record of the activities, as a column of the plan; empty where it is looked up by initiative
 * @param latest the latest record, as a column
 * @param latestOfInitiative a join that looks it up; may be empty
 */
record LightStates(String activities, String latestOfPlan, String latest, String latestOfInitiative) {

    private static final String OF_PLAN = "max(s.last_occurred_on) as last_record_on,";

    private static final String UNDER_WAY = "a.actual_start <= :day and a.last_occurred_on > :day";

    private static final String KNOWN_NOW = """
            %1$s a
            left join (%2$s) r on r.activity_id = a.id
            cross join lateral (
                select case when %3$s then r.actual_start when a.actual_start <= :day then a.actual_start end as actual_start,
                       case when %3$s then r.actual_finish when a.actual_start <= :day then a.actual_finish end as actual_finish,
                       case when %3$s then coalesce(r.verified, false) else a.actual_start <= :day and a.verified end as verified,
                       case when %3$s then r.percent when a.actual_start <= :day then a.percent end as percent) s
            """.formatted(
                    PlanInForce.ACTIVITIES_AND_STATUS,
                    StandingState.OF_ACTIVITIES.formatted("""
                            and p.activity_id = any(array(
                                select a.id from activity a where a.initiative_id = any(:ids) and %s))
                            """.formatted(UNDER_WAY)),
                    UNDER_WAY);

    private static final String LATEST = """
            left join lateral (
                select r.occurred_on as last_record_on
                from progress r join activity a on a.id = r.activity_id left join progress_confirmation c on c.progress_id = r.id
                where r.initiative_id = i.id and r.occurred_on <= :day and r.kind <> 'withdrawn'
                  and (a.added_at is null or a.added_at < :planBefore) and (a.removed_at is null or a.removed_at >= :planBefore)
                  and c.decision is distinct from 'returned'
                  and not exists (select 1 from progress s where s.supersedes = r.id)
                order by r.occurred_on desc, r.recorded_at desc limit 1) l on true
            """;

    static LightStates of(AsOf asOf) {
        if (asOf.today()) {
            return new LightStates(
                    PlanInForce.activities(asOf) + " a left join activity s on s.id = a.id",
                    OF_PLAN,
                    "p.last_record_on",
                    "");
        }
        return asOf.asKnownThen()
                ? new LightStates(
                        "%s a left join (%s) s on s.activity_id = a.id"
                                .formatted(
                                        PlanInForce.activities(asOf),
                                        StandingState.OF_ACTIVITIES.formatted("and p.initiative_id = any(:ids)")),
                        OF_PLAN,
                        "p.last_record_on",
                        "")
                : new LightStates(KNOWN_NOW, "", "l.last_record_on", LATEST);
    }
}
