package guatu.delivery.store;

import guatu.delivery.Kind;
import guatu.delivery.appraisal.ComparedUnits;
import guatu.delivery.appraisal.KindTotal;
import guatu.delivery.appraisal.LateNode;
import guatu.delivery.appraisal.Listed;
import guatu.delivery.appraisal.Measure;
import guatu.delivery.appraisal.NotStarted;
import guatu.delivery.appraisal.Span;
import guatu.delivery.appraisal.UnitMoney;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What reviews say of initiatives, each answer in one statement. */
@Repository
public class ReviewRows {

    /**
     * Overdue by the day out of what was known: what is unfinished now, was finished since, or was touched since can have been. Each of
     * them is looked up; to read all activities takes longer.
     */
    private static final String OVERDUE =
            """
            with %1$s, open as (
                select id from activity where planned_finish < :day and actual_finish is null and removed_at is null
                union select id from activity where actual_finish > :day
                union select id from activity where gate and actual_finish is not null and not verified and removed_at is null
                union select id from activity where removed_at >= :known
                union select activity_id from touched
                union select activity_id from activity_before where until_at >= :known and planned_finish < :day
            ), due as materialized (
                select a.id, a.initiative_id, a.position, coalesce(b.planned_finish, a.planned_finish) as due_on, %2$s
                from open x cross join lateral (
                    select a.id, a.initiative_id, a.position, a.planned_finish, a.gate, a.actual_start, a.actual_finish, a.verified
                    from activity a where a.id = x.id and %3$s offset 0) a
                left join touched t on t.activity_id = a.id
                left join lateral (select w.planned_finish from activity_before w
                                   where w.activity_id = a.id and w.until_at >= :known order by w.until_at limit 1) b on true
                where coalesce(b.planned_finish, a.planned_finish) < :day
            ), overdue as (
                select d.initiative_id, min(d.due_on) as due_on, (array_agg(d.id order by d.due_on, d.position))[1] as first,
                       count(*) as nodes
                from (%4$s) d
                where d.finished_on is null or (d.gate and not d.confirmed)
                group by d.initiative_id
            )
            select i.code, i.name, o.name as unit, n.name as what, x.due_on, x.nodes, x.all_late
            from (select d.*, i.code, count(*) over () as all_late
                  from overdue d join initiative i on i.id = d.initiative_id and i.created_at < :known
            """.formatted(StateThen.TOUCHED, StateThen.COLUMNS, StateThen.IN_PLAN, StateThen.of("due")) + """
                    and i.organisation_id = any(:orgs)
                  left join lateral (select w.initiative_id, w.closed_on from initiative_before w
                                     where w.initiative_id = i.id and w.until_at >= :known order by w.until_at limit 1) k on true
                  where coalesce(case when k.initiative_id is null then i.closed_on else k.closed_on end > :day, true)
                  order by d.due_on, i.code limit :most) x
            join initiative i on i.id = x.initiative_id join organisation o on o.id = i.organisation_id
            join activity n on n.id = x.first
            order by x.due_on, x.code
            """;

    /** Reasons are looked for only of those that are listed. */
    private static final String NOT_STARTED = """
            select r.code, r.name, o.name as unit, r.day, r.all_waiting,
                   coalesce((select j.reason from justified_cause j where j.initiative_id = i.id and j.holds_from <= :day
                             and j.holds_until >= :day and j.recorded_at < :known order by j.holds_until desc limit 1),
                            (select n.note from progress n where n.initiative_id = i.id and n.kind = 'note' and n.note <> ''
                             and n.occurred_on <= :day and n.recorded_at < :known
                             order by n.occurred_on desc, n.recorded_at desc limit 1), '') as reason
            from (select w.*, count(*) over () as all_waiting from (%s) w
                  where w.part = 0 order by w.day, w.code limit :most) r
            join initiative i on i.code = r.code join organisation o on o.id = i.organisation_id
            order by r.day, r.code
            """;

    private final FreshPlans plans;
    private final AppraisalRows appraisal;

    ReviewRows(FreshPlans plans, AppraisalRows appraisal) {
        this.plans = plans;
        this.appraisal = appraisal;
    }

    public List<KindTotal> kinds(ComparedUnits units, Span span) {
        return plans
                .query(
                        """
                        select i.kind, count(*) as number,
                               coalesce(sum(i.investment) filter (where i.investment_currency = 'CNY'), 0) as investment,
                               count(*) filter (where i.closed_on <= :day) as closed
                        from %s i where i.organisation_id = any(:orgs) and i.created_at < :known group by i.kind
                        """.formatted(PlanInForce.initiatives(asOf(span))),
                        appraisal.values(units, span),
                        (row, number) -> new KindTotal(
                                Kind.of(row.getString("kind")),
                                row.getLong("number"),
                                row.getBigDecimal("investment"),
                                row.getLong("closed")))
                .stream()
                .sorted(Comparator.comparing(KindTotal::kind))
                .toList();
    }

    public List<UnitMoney> money(ComparedUnits units, Span span) {
        Map<UUID, UnitMoney> byUnit = new LinkedHashMap<>();
        plans.query(
                        """
                        with paid as (%s)
                        select i.organisation_id, sum(y.amount) as planned, coalesce(sum(d.amount), 0) as done,
                               sum(coalesce((select sum(v) from unnest(y.curve) with ordinality as c(v, month) where c.month <= :monthsOver),
                                            y.amount * cast(:monthsOver as int) / 12)) as schedule
                        from %s y join initiative i on i.id = y.initiative_id and i.created_at < :known
                        left join paid d on d.initiative_id = y.initiative_id
                        where y.year = :year and y.currency = 'CNY' and y.amount > 0 and i.organisation_id = any(:orgs)
                        group by i.organisation_id
                        """.formatted(MoneyTable.PAID, PlanInForce.moneyPlans(asOf(span))),
                        appraisal.values(units, span),
                        (row, number) -> new UnitMoney(
                                Objects.requireNonNull(
                                        units.unitOf().get(row.getObject("organisation_id", UUID.class))),
                                row.getBigDecimal("planned"),
                                row.getBigDecimal("schedule"),
                                row.getBigDecimal("done")))
                .forEach(one -> byUnit.merge(one.unit(), one, UnitMoney::plus));
        return List.copyOf(byUnit.values());
    }

    public Listed<LateNode> late(ComparedUnits units, Span span, int most) {
        long[] all = {0};
        List<LateNode> first = plans.query(OVERDUE, most(units, span, most), (row, number) -> {
            all[0] = row.getLong("all_late");
            LocalDate due = Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
            return new LateNode(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("unit"),
                    row.getString("what"),
                    due,
                    span.to().toEpochDay() - due.toEpochDay(),
                    row.getLong("nodes"));
        });
        return new Listed<>(first, all[0]);
    }

    public Listed<NotStarted> notStarted(ComparedUnits units, Span span, int most) {
        long[] all = {0};
        List<NotStarted> first = plans.query(
                AppraisalRows.around(NOT_STARTED, Measure.STARTED_OF_PLANNED),
                most(units, span, most),
                (row, number) -> {
                    all[0] = row.getLong("all_waiting");
                    return new NotStarted(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("unit"),
                            Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                            row.getString("reason"));
                });
        return new Listed<>(first, all[0]);
    }

    private static AsOf asOf(Span span) {
        return new AsOf(span.to(), span.knownBefore(), false);
    }

    private Map<String, Object> most(ComparedUnits units, Span span, int most) {
        Map<String, Object> values = appraisal.values(units, span);
        values.put("most", most);
        return values;
    }
}
