package guatu.promotion;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.store.LeadSight;
import guatu.promotion.store.LeadTable;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks leads up through the person who asks; what may not be seen is not found. */
@Service
public class Leads {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 50;

    private final LeadTable table;
    private final StandingCounts counts;

    Leads(LeadTable table, StandingCounts counts) {
        this.table = table;
        this.counts = counts;
    }

    /** @throws NotFound when it is not there, not yet there on that day, or not to be seen */
    public Lead find(Viewer viewer, String code, AsOf asOf) {
        return table.byCode(sight(viewer), code, asOf).orElseThrow(() -> new NotFound("lead " + code));
    }

    /** One more than a page when there are more. */
    public List<Lead> list(Viewer viewer, LeadQuery query, AsOf asOf) {
        return table.list(sight(viewer), query, asOf, PAGE_LENGTH + 1);
    }

    public long count(Viewer viewer, LeadQuery query, AsOf asOf) {
        LeadSight sight = sight(viewer);
        return counts.get(
                StandingCounts.Key.of(Trail.PROMOTION, "leads", sight.units(), asOf, query.from("")),
                () -> table.count(sight, query, asOf),
                Long::longValue);
    }

    public static LeadSight sight(Viewer viewer) {
        return new LeadSight(viewer.paths(Permission.SEE));
    }
}
