package guatu.delivery;

import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.chart.Tallies;
import guatu.delivery.store.FilterChoiceRows;
import guatu.delivery.store.InitiativeListTable;
import guatu.delivery.store.InitiativeListTable.SortedLine;
import guatu.delivery.store.LightRelation;
import guatu.delivery.store.Sight;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists initiatives for a person, as of a day. */
@Service
public class InitiativeList {

    /** Where so many units are offered that they hold a large ledger, the offer is kept for a moment like other counts. */
    private static final int INITIATIVES_PER_UNIT = 50;

    private final InitiativeListTable table;
    private final FilterChoiceRows choices;
    private final Sights sights;
    private final StandingTallies tallies;
    private final Lights lights;
    private final RecentCounts recent;
    private final Clock clock;

    InitiativeList(
            InitiativeListTable table,
            FilterChoiceRows choices,
            Sights sights,
            StandingTallies tallies,
            Lights lights,
            RecentCounts recent,
            Clock clock) {
        this.clock = clock;
        this.table = table;
        this.choices = choices;
        this.sights = sights;
        this.tallies = tallies;
        this.lights = lights;
        this.recent = recent;
    }

    /**
     * @param byLight how many of all that the query finds show each light
     * @param total how many the query finds
     * @param visible how many the person may see at all
     * @param next where the next page begins, if there is one
     */
    public record InitiativePage(
            List<InitiativeLine> lines, Map<Light, Integer> byLight, int total, int visible, Optional<Place> next) {}

    @Transactional(readOnly = true)
    public InitiativePage page(Viewer viewer, InitiativeQuery query, AsOf asOf) {
        Sight sight = sights.of(viewer);
        LightRelation relation = relation(sight, asOf);
        List<SortedLine> found = table.page(query, sight, asOf.day(), relation);
        List<SortedLine> shown = found.size() > query.limit() ? found.subList(0, query.limit()) : found;
        Tallies counted = tallies.of(query, sight, asOf, relation);
        int visible = query.filtered()
                ? tallies.of(InitiativeQuery.everything(), sight, asOf, relation)
                        .total()
                : counted.total();
        Optional<Place> next = found.size() > shown.size() ? Optional.of(place(shown.getLast())) : Optional.empty();
        return new InitiativePage(
                shown.stream().map(SortedLine::line).toList(), counted.byLight(), counted.total(), visible, next);
    }

    /** What the filters offer. */
    public FilterChoices choices(Viewer viewer) {
        Sight sight = sights.of(viewer);
        return recent.get(
                RecentCounts.Key.of("choices", sight, InitiativeQuery.everything(), AsOf.today(LocalDate.EPOCH)),
                () -> choices.of(sight),
                found -> found.units().size() * INITIATIVES_PER_UNIT);
    }

    /** Hands over every line that the query finds, in its order, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Viewer viewer, InitiativeQuery query, AsOf asOf, Consumer<InitiativeLine> consumer) {
        Sight sight = sights.of(viewer);
        try (Stream<SortedLine> lines = table.all(query, sight, asOf.day(), relation(sight, asOf))) {
            lines.forEach(sorted -> consumer.accept(sorted.line()));
        }
    }

    /** Where a statement finds the lights of that day. */
    LightRelation relation(Sight sight, AsOf asOf) {
        return asOf.today()
                ? LightRelation.TODAY
                : LightRelation.of(
                        recent.get(
                                RecentCounts.Key.of("day", sight, InitiativeQuery.everything(), asOf),
                                () -> lights.of(table.ids(sight), asOf).values(),
                                Collection::size),
                        asOf,
                        asOf.planBefore(clock.getZone()));
    }

    private static Place place(SortedLine last) {
        return new Place(last.sorted(), last.tie());
    }
}
