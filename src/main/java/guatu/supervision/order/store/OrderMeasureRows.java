package guatu.supervision.order.store;

import guatu.delivery.appraisal.Span;
import guatu.shell.AsOf;
import guatu.supervision.league.store.MeasuredShare;

/** What league tables count of orders, as they stood on the period's last day: of those first due in the period, which were not withdrawn. */
public final class OrderMeasureRows {

    /** An entry is recorded on the day of which it speaks; a day earlier, whatever the zone, there are a few more that nothing changes. */
    private static final String TOUCHED = """
            touched as materialized (select distinct e.order_id from supervision_order_entry e
                                     where e.occurred_on >= least(cast(:day as date) + 1, cast(:knownBefore as date) - 1))""";

    /** The columns tell of orders about which nothing was entered since; only the others are read from their entries. */
    private static final String STOOD = """
            select s.id, s.lead_unit_id, s.original_due_on, s.due_on, s.extensions, s.state, s.finished_on, s.ended_on, s.met from
            """;

    private static final String DUE = """
            with %s, %s, stood as (
                %s supervision_order s where s.original_due_on between :from and :to and s.issued_on <= :day
                                         and s.id not in (select order_id from touched)
                union all
                %s %s where s.original_due_on between :from and :to and s.id in (select order_id from touched)
            ), due as (
                select s.*, case when s.state in ('reported', 'closed') then coalesce(s.finished_on, case when s.met then s.ended_on end)
                            end as done_on
                from stood s where s.state <> 'withdrawn'
            )
            select m.unit_id, o.path, k.code, k.item as name, '' as what, x.original_due_on as day, %s as happened,
                   case when %s then 1 else 0 end as part, 1 as whole
            from due x join units m on m.organisation_id = x.lead_unit_id
            left join supervision_order k on k.id = x.id left join organisation o on o.id = x.lead_unit_id
            """;

    private OrderMeasureRows() {}

    /** Not done by the first date, whatever was extended since. */
    public static MeasuredShare overdue(Span span) {
        return share("x.done_on", "coalesce(x.done_on > x.original_due_on, true)", span);
    }

    /** Given more time; the new date is shown. */
    public static MeasuredShare extended(Span span) {
        return share("case when x.extensions > 0 then x.due_on end", "x.extensions > 0", span);
    }

    private static MeasuredShare share(String happened, String part, Span span) {
        OrderRelation orders = OrderRelation.of(new AsOf(span.to(), span.knownBefore(), false));
        return new MeasuredShare(
                DUE.formatted(MeasuredShare.UNITS, TOUCHED, STOOD, STOOD, orders.sql(), happened, part),
                orders.parameters());
    }
}
