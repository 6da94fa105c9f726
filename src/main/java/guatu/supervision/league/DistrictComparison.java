package guatu.supervision.league;

import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Viewer;
import guatu.figures.Figure;
import guatu.figures.FigureFilter;
import guatu.figures.FigureKind;
import guatu.figures.Figures;
import guatu.shell.AsOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * A zone's indicators beside its district's (全区指标领跑): growth, shares of the district, places in it. A zone's figure is set beside
 * the one of the same metric, unit and period of a district or city; where there is none, it stands alone, as its source states it.
 */
@Service
public class DistrictComparison {

    /** Kinds of organisations that are compared, and those they are compared with. */
    private static final Set<String> ZONES = Set.of("zone", "park");

    private static final Set<String> DISTRICTS = Set.of("district", "city");

    /** In which places are counted. */
    private static final String PLACE = "位";

    private final Figures figures;
    private final Organisations organisations;

    DistrictComparison(Figures figures, Organisations organisations) {
        this.figures = figures;
        this.organisations = organisations;
    }

    /** What is compared. */
    public enum Side {
        PLACE,
        GROWTH,
        SHARE
    }

    /** @param district the same number of the district, where a source states it */
    public record Line(Side side, Figure zone, Optional<Figure> district) {

        /** True when the zone is ahead, or first. */
        public boolean leads() {
            return side == Side.PLACE
                    ? zone.value().intValue() == 1
                    : district.filter(other -> zone.value().compareTo(other.value()) > 0)
                            .isPresent();
        }
    }

    /** Places first, then growth, then shares; by metric. */
    public List<Line> of(Viewer viewer, AsOf asOf) {
        Map<UUID, Organisation> byId =
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        List<Figure> places =
                figures.list(viewer, new FigureFilter("", "", Optional.of(FigureKind.ACTUAL), PLACE, "", ""), asOf);
        List<Figure> growth = kind(viewer, FigureKind.GROWTH_PCT, asOf);
        List<Figure> shares = kind(viewer, FigureKind.SHARE_PCT, asOf);
        return Stream.of(
                        lines(Side.PLACE, places, byId),
                        lines(Side.GROWTH, growth, byId),
                        lines(Side.SHARE, shares, byId))
                .flatMap(List::stream)
                .toList();
    }

    private List<Figure> kind(Viewer viewer, FigureKind kind, AsOf asOf) {
        return figures.list(viewer, new FigureFilter("", "", Optional.of(kind), "", "", ""), asOf);
    }

    private static List<Line> lines(Side side, List<Figure> all, Map<UUID, Organisation> byId) {
        return all.stream()
                .filter(figure -> is(figure, ZONES, byId))
                .map(figure -> new Line(
                        side,
                        figure,
                        all.stream()
                                .filter(other -> is(other, DISTRICTS, byId)
                                        && other.metric().equals(figure.metric())
                                        && other.unit().equals(figure.unit())
                                        && other.period().equals(figure.period()))
                                .findFirst()))
                .toList();
    }

    private static boolean is(Figure figure, Set<String> kinds, Map<UUID, Organisation> byId) {
        return figure.subject()
                .map(subject -> byId.get(subject.id()))
                .filter(organisation -> kinds.contains(organisation.kind()))
                .isPresent();
    }
}
