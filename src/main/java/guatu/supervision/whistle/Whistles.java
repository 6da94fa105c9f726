package guatu.supervision.whistle;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import guatu.supervision.whistle.store.WhistleSight;
import guatu.supervision.whistle.store.WhistleTable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks whistles up through the person who asks; what may not be seen is not found. */
@Service
public class Whistles {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 50;

    /** Beyond it, a count says no more than "more". */
    public static final int MOST_COUNTED = WhistleTable.MOST_COUNTED;

    private final WhistleTable table;
    private final Organisations organisations;
    private final StandingCounts counts;

    Whistles(WhistleTable table, Organisations organisations, StandingCounts counts) {
        this.counts = counts;
        this.table = table;
        this.organisations = organisations;
    }

    /** @throws NotFound when it is not there, not yet there on that day, or not to be seen */
    public Whistle find(Viewer viewer, String code, AsOf asOf) {
        return table.byCode(sight(viewer), code, asOf).orElseThrow(() -> new NotFound("whistle " + code));
    }

    /** One more than a page when there are more. */
    public List<Whistle> list(Viewer viewer, WhistleQuery query, AsOf asOf) {
        return table.list(sight(viewer), query, asOf, PAGE_LENGTH + 1);
    }

    /** How many there are; when there are very many, a bound. */
    public long count(Viewer viewer, WhistleQuery query, AsOf asOf) {
        WhistleSight sight = sight(viewer);
        return counts.get(
                StandingCounts.Key.of(Trail.SUPERVISION, "whistles", sight, asOf, query.from("")),
                () -> table.count(sight, query, asOf),
                Long::longValue);
    }

    /** Of an initiative or a deal, what is open first. */
    public List<Whistle> of(Viewer viewer, Whistle.Kind kind, UUID subjectId, AsOf asOf, int limit) {
        return table.of(sight(viewer), kind, subjectId, asOf, limit);
    }

    /** What waits for units that the person acts for, the most urgent first. */
    public List<Whistle> waiting(Viewer viewer, int limit) {
        List<UUID> units = organisations.where(viewer, Permission.RECORD).stream()
                .map(Organisation::id)
                .toList();
        return units.isEmpty() ? List.of() : table.waiting(units, limit);
    }

    private WhistleSight sight(Viewer viewer) {
        return table.sight(viewer.paths(Permission.SEE));
    }
}
