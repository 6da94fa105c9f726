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

/** What each deal of some units adds to a year, as is known on the day asked for; one statement for each measure. */
@Repository
public class YearDealTable {

    private static final String SELECT =
            "select cast(o.path as text) as unit_path, l.channel, l.investment, l.investment_currency, ";

    /** From the moves that were on record: today's column knows what came later too. */
    private static final String REACHED = """
            (select s.lead_id, 1 as amount, '' as currency from lead_step s
             where s.stage = :stage and s.kind in ('entered', 'advanced') and s.occurred_on between :from and :to
               and s.recorded_at < :known
               and not exists (select 1 from lead_step b where b.lead_id = s.lead_id and b.stage = s.stage
                               and b.kind in ('entered', 'advanced') and b.occurred_on < :from and b.recorded_at < :known)
             group by s.lead_id)
            """;

    private static final String AGREED = """
            (select s.lead_id, sum(s.counted) as amount, s.currency from signing s
             where s.signed_on between :from and :to and s.recorded_at < :known and s.currency is not null
             group by s.lead_id, s.currency)
            """;

    /** Figures run on over the years: a year's part is the last of it less the last before it. */
    private static final String RAISED = """
            (select c.lead_id, c.amount - coalesce(b.amount, 0) as amount, c.currency
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
        return jdbc.sql(SELECT + "x.amount, x.currency from " + added(measure) + " x join " + relation.sql()
                        + " on l.id = x.lead_id join organisation o on o.id = l.organisation_id"
                        + " where o.path <@ any(cast(:paths as ltree[]))")
                .params(relation.parameters())
                .param("stage", measure.stage().map(Stage::code).orElse(""))
                .param("kind", measure.capital().map(Capital.Kind::code).orElse(""))
                .param("from", first)
                .param("to", asOf.day().isBefore(last) ? asOf.day() : last)
                .param("known", Timestamp.from(asOf.knownBefore()))
                .param("paths", paths.toArray(String[]::new))
                .query((row, number) -> {
                    String currency = Objects.requireNonNullElse(row.getString("investment_currency"), "");
                    return new YearDeal(
                            row.getString("unit_path"),
                            row.getString("channel"),
                            Optional.ofNullable(row.getBigDecimal("investment"))
                                    .map(amount -> new Money(amount, currency)),
                            measure,
                            row.getString("currency"),
                            row.getBigDecimal("amount"));
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
