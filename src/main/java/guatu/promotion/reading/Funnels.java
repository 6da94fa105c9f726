package guatu.promotion.reading;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Leads;
import guatu.promotion.SizeClasses;
import guatu.promotion.reading.Funnel.By;
import guatu.promotion.store.FunnelTable;
import guatu.promotion.store.LeadSight;
import guatu.promotion.store.StatementTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** How promotion goes, and what the sources state of it. */
@Service
public class Funnels {

    private final FunnelTable table;
    private final StandingCounts counts;
    private final StatementTable statements;
    private final Rules rules;

    Funnels(FunnelTable table, StandingCounts counts, StatementTable statements, Rules rules) {
        this.table = table;
        this.counts = counts;
        this.statements = statements;
        this.rules = rules;
    }

    /** @param years how many calendar years back, the day's own included */
    public Funnel of(Viewer viewer, By by, int years, AsOf asOf) {
        LocalDate from = LocalDate.of(asOf.day().getYear() - years + 1, 1, 1);
        LeadSight sight = Leads.sight(viewer);
        SizeClasses classes = sizeClasses(asOf);
        return new Funnel(counts.get(
                StandingCounts.Key.of(Trail.PROMOTION, "funnel", sight.units(), asOf, by, classes, from),
                () -> table.rows(sight, by, classes, from, asOf.day(), asOf),
                rows -> rows.stream().mapToLong(row -> row.reached().getFirst()).sum()));
    }

    public SizeClasses sizeClasses(AsOf asOf) {
        return SizeClasses.of(rules.inForce(SizeClasses.CODE, asOf.day()));
    }

    /** What the sources state without naming deals, of the units where the person may see. */
    public List<Statement> statements(Viewer viewer) {
        return statements.list(viewer.paths(Permission.SEE));
    }
}
