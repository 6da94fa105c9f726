package guatu.supervision.whistle.store;

import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Map;

/**
 * The relation {@code w} of whistles as they stood on a day: today's columns as they are kept, a past day's from their steps.
 *
 * @param sql to stand behind "from"
 */
record WhistleRelation(String sql, Map<String, Object> parameters) {

    private static final String PAST = """
             (select k.id, k.code, k.organisation_id, k.subject_kind, k.initiative_id, k.activity_id, k.lead_id, k.subject_code,
                     k.subject_name, k.activity_name, k.blocked_class, k.pace, k.what, k.since_on, k.held_until, k.promised_on,
                     k.finish_on, k.held_finish_on, k.slip_days, k.promise_days, k.chance_before, k.chance_after, k.trial, k.search_text,
                     k.han_pairs,
                     k.raised_on, k.recorded_at, k.recorded_by, k.version, t.state, t.rung, t.lead_organisation_id, t.clock_from,
                     t.limit_days, t.due_on, t.climb_on, t.stopped, t.climbs, t.reopened, t.closed_on
              from whistle k
              cross join lateral (select * from whistle_step t
                                  where t.whistle_id = k.id and t.occurred_on <= :day and t.recorded_at < :knownBefore
                                  order by t.number desc limit 1) t
              where k.raised_on <= :day and k.recorded_at < :knownBefore%s) w
            """;

    /** A step is recorded on the day of which it speaks, so what has ended by then was not open on the day. */
    private static final String NOT_ENDED = " and (k.closed_on is null or k.closed_on > :day)";

    static WhistleRelation of(AsOf asOf) {
        return past(asOf, "");
    }

    /** Rows that are not open on the day may be missing. */
    static WhistleRelation ofOpen(AsOf asOf, ZoneId zone) {
        return past(asOf, asOf.takesInItsDay(zone) ? NOT_ENDED : "");
    }

    private static WhistleRelation past(AsOf asOf, String ended) {
        return asOf.today()
                ? new WhistleRelation(" whistle w ", Map.of())
                : new WhistleRelation(
                        PAST.formatted(ended),
                        Map.of("day", asOf.day(), "knownBefore", Timestamp.from(asOf.knownBefore())));
    }
}
