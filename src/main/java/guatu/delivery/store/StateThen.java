package guatu.delivery.store;

/**
 * How activities stood by the end of a day, out of what was known before an instant, for whole cities. Start, finish and confirmation
 * follow from the current columns wherever nothing was recorded or decided since and no finish by the day was overtaken by a later one;
 * only the others are read from the records anew. Bind {@code day} and {@code known}.
 */
final class StateThen {

    /** Which activities were recorded about or decided on since: {@code touched}. */
    static final String TOUCHED = """
            touched as materialized (
                select activity_id from progress where recorded_at >= :known and activity_id is not null
                union select p.activity_id from progress_confirmation c join progress p on p.id = c.progress_id
                      where c.decided_at >= :known and p.activity_id is not null
            )""";

    /** Of an activity {@code a}, joined with {@code touched t}: what is needed of it, and whether its columns do not tell. */
    static final String COLUMNS = """
            a.gate, a.actual_start, a.actual_finish, a.verified,
            t.activity_id is not null or case when a.actual_finish > :day then coalesce((
                select true from progress f where f.activity_id = a.id and f.kind = 'finished' and f.occurred_on <= :day limit 1), false)
            else false end as anew""";

    /** The same where nothing but the start is asked for: a finish that was overtaken does not move it. */
    static final String COLUMNS_OF_STARTS = """
            a.gate, a.actual_start, a.actual_finish, a.verified, t.activity_id is not null as anew""";

    /** It stood in the plan as it was known. */
    static final String IN_PLAN =
            "(a.removed_at is null or a.removed_at >= :known) and (a.added_at is null or a.added_at < :known)";

    private StateThen() {}

    /**
     * @param relation with {@code id} of activities and {@link #COLUMNS}
     * @return its rows, with {@code started_on}, {@code finished_on} and {@code confirmed} as of the day
     */
    static String of(String relation) {
        return """
                select x.*, case when x.actual_start <= :day then x.actual_start end as started_on,
                       case when x.actual_finish <= :day then x.actual_finish end as finished_on,
                       x.verified and x.actual_finish <= :day as confirmed
                from %1$s x where not x.anew
                union all
                select x.*, s.actual_start, s.actual_finish, coalesce(s.verified, false)
                from %1$s x left join (%2$s) s on s.activity_id = x.id where x.anew
                """.formatted(
                        relation,
                        StandingState.OF_ACTIVITIES.formatted(
                                "and p.activity_id = any(array(select id from " + relation + " where anew))"));
    }
}
