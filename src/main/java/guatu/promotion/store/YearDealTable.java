package guatu.promotion.store;

import guatu.promotion.Money;
import guatu.promotion.Stage;
import guatu.promotion.signing.Capital;
import guatu.promotion.targets.TargetMeasure;
import guatu.promotion.targets.YearDeal;
import guatu.shell.AsOf;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each deal of some units adds to a year, as is known on the day asked for; one statement for each measure, the latest first. */
@Repository
public class YearDealTable {

    /** A deal counts for its unit; where units have agreed on shares, for each of them by its part, from when the last of them had. */
    private static final String SHARED = """
            select cast(o.path as text) as unit_path, o.name as unit_name, l.code, l.project, l.channel, l.investment,
                   l.investment_currency, x.day, coalesce(s.percent, 100) as percent,
                   x.amount * coalesce(s.percent, 100) / 100 as amount, x.currency
            from %s x join %s on l.id = x.lead_id
            left join lead_share_agreement a on a.lead_id = l.id and a.recorded_at < :planBefore
                and (a.replaced_at is null or a.replaced_at >= :planBefore)
                and not exists (select 1 from lead_share w where w.agreement_id = a.id
                                and (w.agreed_at is null or w.agreed_at >= :planBefore))
            left join lead_share s on s.agreement_id = a.id
            join organisation o on o.id = coalesce(s.organisation_id, l.organisation_id)
            where o.path <@ any(cast(:paths as ltree[]))
            order by x.day desc, l.code
            """;

    /**
     * From the moves that were on record: today's column knows what came later too. A project counts once: a deal whose signings count no
     * project, since another deal's had, doesn't.
     */
    private static final String REACHED = """
            (select s.lead_id, 1 as amount, '' as currency, min(s.occurred_on) as day from lead_step s
             where s.stage = :stage and s.kind in ('entered', 'advanced') and s.occurred_on between :from and :to
               and s.recorded_at < :known
               and not exists (select 1 from lead_step b where b.lead_id = s.lead_id and b.stage = s.stage
                               and b.kind in ('entered', 'advanced') and b.occurred_on < :from and b.recorded_at < :known)
               and coalesce((select sum(g.projects) from signing g where g.lead_id = s.lead_id and g.recorded_at < :known), 1) > 0
             group by s.lead_id)
            """;

    private static final String AGREED = """
            (select s.lead_id, sum(s.counted) as amount, s.currency, max(s.signed_on) as day from signing s
             where s.signed_on between :from and :to and s.recorded_at < :known and s.currency is not null
             group by s.lead_id, s.currency)
            """;

    /** Figures run on over the years: a year's part is the last of it less the last before it. */
    private static final String RAISED = """
            (select c.lead_id, c.amount - coalesce(b.amount, 0) as amount, c.currency, c.as_of as day
             from (select distinct on (f.lead_id, f.capital) f.* from lead_capital f
                   where f.kind = :kind and f.as_of between :from and :to and %1$s
                   order by f.lead_id, f.capital, f.as_of desc, f.id desc) c
             left join lateral (
                   select f.amount from lead_capital f
                   where f.lead_id = c.lead_id and f.kind = :kind and f.capital = c.capital and f.as_of < :from and %1$s
                   order by f.as_of desc, f.id desc limit 1) b on true)
            """.formatted("""
            f.recorded_at < :known
            and not exists (select 1 from lead_capital n where n.corrects = f.id and n.recorded_at < :known)
            """);

    private final JdbcClient jdbc;
    private final Clock clock;

    YearDealTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param paths of the units, with all below them
     * @param first day of the year; what comes after its last day doesn't count
     */
    public List<YearDeal> of(Collection<TargetMeasure> measures, List<String> paths, LocalDate first, AsOf asOf) {
        List<YearDeal> added = new ArrayList<>();
        for (TargetMeasure measure : measures) {
            added.addAll(of(measure, paths, first, asOf));
        }
        return added;
    }

    private List<YearDeal> of(TargetMeasure measure, List<String> paths, LocalDate first, AsOf asOf) {
        LeadRelation relation = LeadRelation.of(asOf, clock.getZone());
        LocalDate last = first.plusYears(1).minusDays(1);
        return jdbc.sql(SHARED.formatted(added(measure), relation.sql()))
                .params(relation.parameters())
                .param("planBefore", Timestamp.from(asOf.planBefore(clock.getZone())))
                .param("stage", measure.stage().map(Stage::code).orElse(""))
                .param("kind", measure.capital().map(Capital.Kind::code).orElse(""))
                .param("from", first)
                .param("to", asOf.day().isBefore(last) ? asOf.day() : last)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("paths", paths.toArray(String[]::new))
                .query((row, number) -> {
                    String currency = Objects.requireNonNullElse(row.getString("investment_currency"), "");
                    return new YearDeal(
                            row.getString("code"),
                            row.getString("project"),
                            row.getString("unit_path"),
                            row.getString("unit_name"),
                            row.getString("channel"),
                            Optional.ofNullable(row.getBigDecimal("investment"))
                                    .map(amount -> new Money(amount, currency)),
                            measure,
                            row.getObject("day", LocalDate.class),
                            row.getBigDecimal("percent"),
                            row.getString("currency"),
                            row.getBigDecimal("amount").stripTrailingZeros());
                })
                .list();
    }

    private static String added(TargetMeasure measure) {
        return switch (measure) {
            case SIGNED, LANDED -> REACHED;
            case AGREED -> AGREED;
            case IN_PLACE, USED -> RAISED;
            case STATED -> throw new IllegalArgumentException("nothing is counted towards what is only stated");
        };
    }
}
