package guatu.figures;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.figures.store.ConflictTable;
import guatu.figures.store.FigureTable;
import guatu.figures.store.LinkTable;
import guatu.shell.AsOf;
import guatu.shell.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks figures up through the person who asks; what may not be seen is not found. */
@Service
public class Figures {

    /** Rows of one page. */
    public static final int PAGE_LENGTH = 100;

    private final FigureTable figures;
    private final ConflictTable conflicts;
    private final LinkTable links;
    private final StandingCounts standing;

    Figures(FigureTable figures, ConflictTable conflicts, LinkTable links, StandingCounts standing) {
        this.standing = standing;
        this.figures = figures;
        this.conflicts = conflicts;
        this.links = links;
    }

    /** One more than a page when there are more. */
    public List<Figure> list(Viewer viewer, FigureFilter filter, AsOf asOf) {
        return figures.list(viewer.paths(Permission.SEE), filter, asOf, PAGE_LENGTH + 1);
    }

    public long count(Viewer viewer, FigureFilter filter, AsOf asOf) {
        String[] paths = viewer.paths(Permission.SEE);
        return standing.get(
                StandingCounts.Key.of(Trail.FIGURES, "count", List.of(paths), asOf, filter.withoutPlace()),
                () -> figures.count(paths, filter, asOf));
    }

    /** The row that stands first, then those it superseded, newest first. */
    public List<Figure> history(Viewer viewer, String code, AsOf asOf) {
        List<Figure> rows = figures.history(viewer.paths(Permission.SEE), code, asOf);
        if (rows.isEmpty()) {
            throw new NotFound("figure " + code);
        }
        return rows;
    }

    /** The standing row, for one who may see it. */
    public Optional<Figure> find(Viewer viewer, String code, AsOf asOf) {
        return figures.history(viewer.paths(Permission.SEE), code, asOf).stream()
                .findFirst();
    }

    /** Actual numbers beside targets of the same metric and subject, by the target's code. */
    public Map<String, Figure> actualsOf(Viewer viewer, List<Figure> targets, AsOf asOf) {
        return figures.actualsOf(viewer.paths(Permission.SEE), targets, asOf);
    }

    /** Every standing figure of a metric, whatever it speaks of: targets and actual numbers. */
    public List<Figure> ofMetric(Viewer viewer, String metric, AsOf asOf) {
        return figures.ofMetric(viewer.paths(Permission.SEE), metric, asOf);
    }

    /** What the filters offer: the organisations, units and years that occur. */
    public FigureChoices choices(Viewer viewer) {
        String[] paths = viewer.paths(Permission.SEE);
        return standing.get(
                StandingCounts.Key.of(Trail.FIGURES, "choices", List.of(paths), AsOf.today(LocalDate.EPOCH)),
                () -> figures.choices(paths));
    }

    /** The initiatives that a figure is found under, of those that the person may see. */
    public List<Figure.Unit> initiativesOf(Viewer viewer, String code) {
        return links.initiativesOf(viewer.paths(Permission.SEE), code);
    }

    public List<FigureConflict> conflicts(Viewer viewer) {
        return conflicts.list(viewer.paths(Permission.SEE));
    }

    /** Standing figures of an initiative that the caller has found through the person who asks. */
    public List<Figure> ofInitiative(UUID initiativeId) {
        return figures.ofInitiative(initiativeId);
    }

    /** Contradictions about an initiative that the caller has found through the person who asks. */
    public List<FigureConflict> conflictsOf(UUID initiativeId) {
        return conflicts.ofInitiative(initiativeId);
    }
}
