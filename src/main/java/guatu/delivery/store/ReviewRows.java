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
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What reviews say of initiatives, each answer in one statement. */
@Repository
public class ReviewRows {

    private static final String OF_UNITS = """
            join unnest(cast(:orgs as uuid[]), cast(:units as uuid[])) as m(organisation_id, unit_id)
                 on m.organisation_id = i.organisation_id
            """;

    /**
     * Overdue by the day out of what was known: unfinished now, or finished since. What is neither finished now nor recorded
     * since needs no look into the records.
     */
    private static final String OVERDUE =
            """
            with open as (
                select id from activity where planned_finish < :day and actual_finish is null
                union select id from activity where planned_finish < :day and actual_finish > :day
                union select id from activity where planned_finish < :day and gate and not verified
                union select activity_id from progress where recorded_at >= :known and activity_id is not null
                union select p.activity_id from progress_confirmation c join progress p on p.id = c.progress_id
                      where c.decided_at >= :known and p.activity_id is not null
                union select activity_id from activity_before where until_at >= :known and planned_finish < :day
            ), overdue as (
                select a.initiative_id, a.id, a.name, coalesce(b.planned_finish, a.planned_finish) as due_on,
                       row_number() over (partition by a.initiative_id
                                          order by coalesce(b.planned_finish, a.planned_finish), a.position) as place,
                       count(*) over (partition by a.initiative_id) as nodes
                from open x join activity a on a.id = x.id
                left join lateral (select w.planned_finish from activity_before w
                                   where w.activity_id = a.id and w.until_at >= :known order by w.until_at limit 1) b on true
                left join (%s) s on s.activity_id = a.id
                where (a.removed_at is null or a.removed_at >= :known) and (a.added_at is null or a.added_at < :known)
                  and coalesce(b.planned_finish, a.planned_finish) < :day
                  and (s.actual_finish is null or (a.gate and not s.verified))
            )
            select i.code, i.name, o.name as unit, d.name as what, d.due_on, d.nodes, count(*) over () as all_late
            from overdue d join initiative i on i.id = d.initiative_id and d.place = 1 and i.created_at < :known
            """.formatted(StandingState.OF_ACTIVITIES.formatted("and p.activity_id in (select id from open)"))
                    + OF_UNITS + """
            join organisation o on o.id = i.organisation_id
            where i.closed_on is null or i.closed_on > :day
            order by d.due_on, i.code limit :most
            """;

    private static final String NOT_STARTED = """
            select r.code, r.name, o.name as unit, r.day, count(*) over () as all_waiting,
                   coalesce((select j.reason from justified_cause j where j.initiative_id = i.id and j.holds_from <= :day
                             and j.holds_until >= :day and j.recorded_at < :known order by j.holds_until desc limit 1),
                            (select n.note from progress n where n.initiative_id = i.id and n.kind = 'note' and n.note <> ''
                             and n.occurred_on <= :day and n.recorded_at < :known
                             order by n.occurred_on desc, n.recorded_at desc limit 1), '') as reason
            from (%s) r join initiative i on i.code = r.code join organisation o on o.id = i.organisation_id
            where r.part = 0 order by r.day, r.code limit :most
            """;

    private final JdbcClient jdbc;
    private final AppraisalRows appraisal;
    private final Clock clock;

    ReviewRows(JdbcClient jdbc, AppraisalRows appraisal, Clock clock) {
        this.jdbc = jdbc;
        this.appraisal = appraisal;
        this.clock = clock;
    }

    public List<KindTotal> kinds(ComparedUnits units, Span span) {
        AsOf asOf = new AsOf(span.to(), span.knownBefore(), false);
        return bound("""
                        select i.kind, count(*) as number,
                               coalesce(sum(i.investment) filter (where i.investment_currency = 'CNY'), 0) as investment,
                               count(*) filter (where i.closed_on <= :day) as closed
                        from %s i %s
                        where i.created_at < :known group by i.kind
                        """.formatted(PlanInForce.initiatives(asOf), OF_UNITS), units, span)
                .param("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .query((row, number) -> new KindTotal(
                        Kind.of(row.getString("kind")),
                        row.getLong("number"),
                        row.getBigDecimal("investment"),
                        row.getLong("closed")))
                .list()
                .stream()
                .sorted(Comparator.comparing(KindTotal::kind))
                .toList();
    }

    public List<UnitMoney> money(ComparedUnits units, Span span) {
        LocalDate day = span.to();
        return bound("""
                        with done as (
                            select d.initiative_id, sum(d.amount) as amount from money_done d
                            where d.currency = 'CNY' and d.occurred_on between :yearStart and :day and d.recorded_at < :known
                              and not exists (select 1 from money_done s where s.supersedes = d.id and s.recorded_at < :known)
                            group by d.initiative_id
                        )
                        select m.unit_id, sum(y.amount) as planned, coalesce(sum(d.amount), 0) as done,
                               sum(coalesce((select sum(v) from unnest(y.curve) with ordinality as c(v, month) where c.month <= :monthsOver),
                                            y.amount * cast(:monthsOver as int) / 12)) as schedule
                        from money_plan y join initiative i on i.id = y.initiative_id and i.created_at < :known
                        left join done d on d.initiative_id = y.initiative_id
                        %s
                        where y.year = :year and y.currency = 'CNY' and y.amount > 0 group by m.unit_id
                        """.formatted(OF_UNITS), units, span)
                .param("year", day.getYear())
                .param("yearStart", day.withDayOfYear(1))
                .param("monthsOver", LightInputRows.monthsOver(day))
                .query((row, number) -> new UnitMoney(
                        row.getObject("unit_id", UUID.class),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("schedule"),
                        row.getBigDecimal("done")))
                .list();
    }

    public Listed<LateNode> late(ComparedUnits units, Span span, int most) {
        long[] all = {0};
        List<LateNode> first = bound(OVERDUE, units, span)
                .param("most", most)
                .query((row, number) -> {
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
                })
                .list();
        return new Listed<>(first, all[0]);
    }

    public Listed<NotStarted> notStarted(ComparedUnits units, Span span, int most) {
        long[] all = {0};
        List<NotStarted> first = appraisal
                .bound(NOT_STARTED, Measure.STARTED_OF_PLANNED, units, span)
                .param("most", most)
                .query((row, number) -> {
                    all[0] = row.getLong("all_waiting");
                    return new NotStarted(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("unit"),
                            Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                            row.getString("reason"));
                })
                .list();
        return new Listed<>(first, all[0]);
    }

    private StatementSpec bound(String sql, ComparedUnits units, Span span) {
        return AppraisalRows.units(jdbc.sql(sql), units)
                .param("day", span.to())
                .param("known", Timestamp.from(span.knownBefore()));
    }
}
