package guatu.supervision.order.store;

import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.util.Map;

/**
 * The relation {@code s} of orders as they stood on a day: today's columns as they are kept, a past day's from the entries.
 *
 * @param sql to stand behind "from"
 */
record OrderRelation(String sql, Map<String, Object> parameters) {

    private static final String KEPT = " supervision_order s ";

    private static final String PAST = """
             (select k.id, k.code, k.kind, k.year, k.number, k.organisation_id, k.designation_id, k.approval, k.source, k.basis,
                     k.item, k.requirement, k.subject_kind, k.subject_code, k.subject_name, k.initiative_id, k.lead_id,
                     k.lead_unit_id, k.issued_on, k.original_due_on, k.search_text, k.han_pairs, k.recorded_by,
                     coalesce(x.day, k.original_due_on) as due_on, p.day as planned_on,
                     case when e.kind in ('closed_met', 'closed_unmet') then 'closed' when e.kind = 'withdrawn' then 'withdrawn'
                          when e.kind = 'finish_reported' then 'reported' else 'open' end as state,
                     case when e.kind not in ('issued', 'returned') then n.day end as finished_on,
                     case when e.kind in ('closed_met', 'closed_unmet', 'withdrawn') then e.occurred_on end as ended_on,
                     case when e.kind in ('closed_met', 'closed_unmet') then (e.kind = 'closed_met') <> (r.kind is not null) end as met,
                     coalesce(r.text, case when e.kind in ('closed_met', 'closed_unmet', 'withdrawn') then e.text else '' end) as words,
                     f.percent, f.occurred_on as last_feedback_on, coalesce(x.granted, 0) as extensions
              from supervision_order k
              cross join lateral (select e.kind, e.day, e.occurred_on, e.text from supervision_order_entry e
                                  where e.order_id = k.id and e.occurred_on <= :day and e.recorded_at < :knownBefore
                                    and e.kind in ('issued', 'finish_reported', 'returned', 'closed_met', 'closed_unmet', 'withdrawn')
                                  order by e.number desc limit 1) e
              left join lateral (select max(x.day) as day, cast(count(*) as int) as granted from supervision_order_entry x
                                 where x.order_id = k.id and x.occurred_on <= :day and x.recorded_at < :knownBefore
                                   and x.kind = 'extension_granted') x on true
              left join lateral (select n.day from supervision_order_entry n
                                 where n.order_id = k.id and n.occurred_on <= :day and n.recorded_at < :knownBefore
                                   and n.kind = 'finish_reported' order by n.number desc limit 1) n on true
              left join lateral (select p.day from supervision_order_entry p
                                 where p.order_id = k.id and p.occurred_on <= :day and p.recorded_at < :knownBefore
                                   and p.kind = 'planned' order by p.number desc limit 1) p on true
              left join lateral (select f.percent, f.occurred_on from supervision_order_entry f
                                 where f.order_id = k.id and f.occurred_on <= :day and f.recorded_at < :knownBefore
                                   and f.kind = 'feedback' order by f.number desc limit 1) f on true
              left join lateral (select r.kind, r.text from supervision_order_entry r
                                 where r.order_id = k.id and r.occurred_on <= :day and r.recorded_at < :knownBefore
                                   and r.kind = 'review_changed' limit 1) r on true
              where k.issued_on <= :day%s) s
            """;

    /** An entry is recorded on the day of which it speaks, so what has ended by then was not in hand on the day. */
    private static final String NOT_ENDED = " and (k.ended_on is null or k.ended_on > :day)";

    static OrderRelation of(AsOf asOf) {
        return of(asOf, false);
    }

    /** @param inHandOnly rows that are not in hand on the day may be missing */
    static OrderRelation of(AsOf asOf, boolean inHandOnly) {
        String ended = inHandOnly && !asOf.asKnownThen() ? NOT_ENDED : "";
        return asOf.today()
                ? new OrderRelation(KEPT, Map.of())
                : new OrderRelation(
                        PAST.formatted(ended),
                        Map.of("day", asOf.day(), "knownBefore", Timestamp.from(asOf.knownBefore())));
    }
}
