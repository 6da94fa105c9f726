package guatu.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.delivery.store.Sight;
import guatu.delivery.store.UnitTable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps today's large wall charts as long as nothing on them changed: neither a record in a unit whose initiatives are seen, which the units'
 * versions tell, nor anything else that the trail knows of. Many who see the same open it at the same moment, when a record came in; it
 * is read once for all of them. Who waits here and who reads both hold the connection of their transaction and need no other.
 */
@Component
class StandingCharts {

    /** A chart of fewer initiatives is read anew each time. */
    static final int LARGE = 50;

    /** Rows and marks of all charts together, about 100 bytes each. */
    private static final long MOST_KEPT = 200_000;

    /** What neither units nor the trail of initiatives tell, such as a rule of likelihood, shows after this. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final UnitTable units;
    private final StandingCounts trail;
    private final Cache<Seen, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Seen seen, Kept chart) -> size(chart.chart()))
            .expireAfterWrite(KEPT_FOR)
            .build();

    StandingCharts(UnitTable units, StandingCounts trail) {
        this.units = units;
        this.trail = trail;
    }

    /** The same for people who see the same. */
    private record Seen(Sight sight, InitiativeQuery query, LocalDate day) {}

    /** @param standing another once anything changed */
    private record Kept(String standing, WallChart.Chart chart) {

        boolean serves(String asked) {
            return standing.equals(asked) && chart.counts().total() >= LARGE;
        }
    }

    WallChart.Chart of(Sight sight, InitiativeQuery query, LocalDate day, Supplier<WallChart.Chart> read) {
        // Read before the rows: the chart is at least as new as what it is kept under.
        String standing = trail.newest(Trail.INITIATIVES) + " " + units.versionsSeen(sight);
        Seen seen = new Seen(sight, query.withoutPlace(), day);
        Kept before = kept.getIfPresent(seen);
        if (before != null && before.serves(standing)) {
            return before.chart();
        }
        return kept.asMap()
                .compute(
                        seen,
                        (same, other) ->
                                other != null && other.serves(standing) ? other : new Kept(standing, read.get()))
                .chart();
    }

    private static int size(WallChart.Chart chart) {
        return 1
                + chart.drawing().lanes().stream()
                        .flatMap(lane -> lane.rows().stream())
                        .mapToInt(box -> 1 + box.row().marks().size())
                        .sum();
    }
}
