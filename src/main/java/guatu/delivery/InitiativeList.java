package guatu.delivery;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.delivery.InitiativeQuery.Place;
import guatu.delivery.chart.Counted;
import guatu.delivery.store.FilterChoiceRows;
import guatu.delivery.store.InitiativeListTable;
import guatu.delivery.store.InitiativeListTable.SortedLine;
import guatu.delivery.store.LightRelation;
import guatu.delivery.store.Sight;
import guatu.delivery.store.TallyRows;
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

    /** A search that finds more says so, instead of counting them. */
    private static final int COUNTED_AT_MOST = 1_000;

    private final InitiativeListTable table;
    private final FilterChoiceRows choices;
    private final Sights sights;
    private final StandingTallies tallies;
    private final TallyRows rows;
    private final Lights lights;
    private final RecentCounts recent;
    private final StandingCounts standing;
    private final LikelihoodClasses likelihood;
    private final Clock clock;

    InitiativeList(
            InitiativeListTable table,
            FilterChoiceRows choices,
            Sights sights,
            StandingTallies tallies,
            TallyRows rows,
            Lights lights,
            RecentCounts recent,
            StandingCounts standing,
            LikelihoodClasses likelihood,
            Clock clock) {
        this.clock = clock;
        this.table = table;
        this.choices = choices;
        this.sights = sights;
        this.tallies = tallies;
        this.rows = rows;
        this.lights = lights;
        this.recent = recent;
        this.standing = standing;
        this.likelihood = likelihood;
    }

    /**
     * @param byLight how many of all that the query finds show each light; empty when they were not all counted
     * @param total how many the query finds, or how many of them were counted
     * @param more true when the query finds more than were counted
     * @param visible how many the person may see at all
     * @param next where the next page begins, if there is one
     */
    public record InitiativePage(
            List<InitiativeLine> lines,
            Map<Light, Integer> byLight,
            int total,
            boolean more,
            int visible,
            Optional<Place> next) {}

    /** With all that the query finds counted. */
    @Transactional(readOnly = true)
    public InitiativePage page(Viewer viewer, InitiativeQuery query, AsOf asOf) {
        return page(viewer, query, asOf, Integer.MAX_VALUE);
    }

    /** For somebody who reads: nobody leafs through what a search finds beyond the {@value #COUNTED_AT_MOST} that are counted. */
    @Transactional(readOnly = true)
    public InitiativePage pageToRead(Viewer viewer, InitiativeQuery query, AsOf asOf) {
        return page(viewer, query, asOf, COUNTED_AT_MOST + 1);
    }

    private InitiativePage page(Viewer viewer, InitiativeQuery query, AsOf asOf, int most) {
        Sight sight = sights.of(viewer);
        LightRelation relation = relation(sight, asOf);
        List<SortedLine> found = table.page(query, sight, asOf.day(), relation);
        List<SortedLine> shown = found.size() > query.limit() ? found.subList(0, query.limit()) : found;
        Counts counts = counts(query, sight, asOf, relation, most);
        int visible = query.filtered() ? visible(sight, asOf, relation) : counts.total();
        Optional<Place> next = found.size() > shown.size() ? Optional.of(place(shown.getLast())) : Optional.empty();
        return new InitiativePage(
                shown.stream().map(SortedLine::line).toList(),
                counts.more() ? Map.of() : counts.byLight(),
                counts.more() ? COUNTED_AT_MOST : counts.total(),
                counts.more(),
                visible,
                next);
    }

    private int visible(Sight sight, AsOf asOf, LightRelation relation) {
        return asOf.today() && !sight.many()
                ? sight.named().size()
                : counts(InitiativeQuery.everything(), sight, asOf, relation, Integer.MAX_VALUE)
                        .total();
    }

    private record Counts(Map<Light, Integer> byLight, int total, boolean more) {}

    private Counts counts(InitiativeQuery query, Sight sight, AsOf asOf, LightRelation relation, int most) {
        if (asOf.today() && sight.many() && query.byUnitsOnly()) {
            Counted counted = tallies.of(query, sight, asOf, relation);
            return new Counts(counted.byLight(), counted.total(), false);
        }
        Map<Light, Integer> byLight = recent.get(
                RecentCounts.Key.of("lights of " + most, sight, query, asOf),
                () -> rows.byLight(query, sight, asOf.day(), relation, most),
                found -> sight.many() ? RecentCounts.LARGE : 0);
        int total = byLight.values().stream().mapToInt(Integer::intValue).sum();
        return new Counts(byLight, total, total == most);
    }

    /** Where the classes of likelihood meet on the day. */
    public LikelihoodBounds likelihood(AsOf asOf) {
        return likelihood.on(asOf.day());
    }

    /** What the filters offer. */
    public FilterChoices choices(Viewer viewer) {
        Sight sight = sights.of(viewer);
        return standing.get(
                StandingCounts.Key.of(Trail.INITIATIVES, "choices", sight.paths(), AsOf.today(LocalDate.EPOCH)),
                () -> choices.of(sight),
                found -> Sights.size(sight));
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
                : LightRelation.of(computed(sight, asOf), asOf, asOf.planBefore(clock.getZone()));
    }

    /** Where a statement that counts what the query finds does. */
    LightRelation relationToCount(Sight sight, InitiativeQuery query, AsOf asOf) {
        return asOf.today() || !query.byUnitsOnly()
                ? relation(sight, asOf)
                : LightRelation.toCount(computed(sight, asOf), asOf, asOf.planBefore(clock.getZone()));
    }

    private Collection<LightReading> computed(Sight sight, AsOf asOf) {
        return recent.get(
                RecentCounts.Key.of("day", sight, InitiativeQuery.everything(), asOf),
                () -> lights.of(table.ids(sight), asOf).values(),
                Collection::size);
    }

    private static Place place(SortedLine last) {
        return new Place(last.sorted(), last.tie());
    }
}
