package guatu.delivery;

import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.store.FilterChoiceRows;
import guatu.delivery.store.InitiativeListTable;
import guatu.delivery.store.InitiativeListTable.SortedLine;
import guatu.delivery.store.LightRelation;
import guatu.directory.Permission;
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
    private final Lights lights;
    private final RecentCounts recent;
    private final Clock clock;

    InitiativeList(
            InitiativeListTable table, FilterChoiceRows choices, Lights lights, RecentCounts recent, Clock clock) {
        this.clock = clock;
        this.table = table;
        this.choices = choices;
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
        String[] seen = viewer.paths(Permission.SEE);
        LightRelation relation = relation(seen, asOf);
        List<SortedLine> found = table.page(query, seen, asOf.day(), relation);
        List<SortedLine> shown = found.size() > query.limit() ? found.subList(0, query.limit()) : found;
        Map<Light, Integer> byLight = count(query, seen, asOf, relation);
        int total = sum(byLight);
        int visible = query.filtered() ? sum(count(InitiativeQuery.everything(), seen, asOf, relation)) : total;
        Optional<Place> next = found.size() > shown.size() ? Optional.of(place(shown.getLast())) : Optional.empty();
        return new InitiativePage(shown.stream().map(SortedLine::line).toList(), byLight, total, visible, next);
    }

    /** What the filters offer. */
    public FilterChoices choices(Viewer viewer) {
        String[] seen = viewer.paths(Permission.SEE);
        return recent.get(
                RecentCounts.Key.of("choices", seen, InitiativeQuery.everything(), AsOf.today(LocalDate.EPOCH)),
                () -> choices.of(seen),
                found -> found.units().size() * INITIATIVES_PER_UNIT);
    }

    /** Hands over every line that the query finds, in its order, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Viewer viewer, InitiativeQuery query, AsOf asOf, Consumer<InitiativeLine> consumer) {
        String[] seen = viewer.paths(Permission.SEE);
        try (Stream<SortedLine> lines = table.all(query, seen, asOf.day(), relation(seen, asOf))) {
            lines.forEach(sorted -> consumer.accept(sorted.line()));
        }
    }

    /** Where a statement finds the lights of that day. */
    LightRelation relation(String[] seen, AsOf asOf) {
        return asOf.today()
                ? LightRelation.TODAY
                : LightRelation.of(
                        recent.get(
                                RecentCounts.Key.of("day", seen, InitiativeQuery.everything(), asOf),
                                () -> lights.of(table.ids(seen), asOf).values(),
                                Collection::size),
                        asOf,
                        asOf.planBefore(clock.getZone()));
    }

    private Map<Light, Integer> count(InitiativeQuery query, String[] seen, AsOf asOf, LightRelation relation) {
        return recent.get(
                RecentCounts.Key.of("lights", seen, query, asOf),
                () -> table.count(query, seen, asOf.day(), relation),
                InitiativeList::sum);
    }

    private static Place place(SortedLine last) {
        return new Place(last.sorted(), last.tie());
    }

    private static int sum(Map<Light, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
