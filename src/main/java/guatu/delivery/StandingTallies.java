package guatu.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.delivery.chart.Counted;
import guatu.delivery.chart.Tallies;
import guatu.delivery.store.LightRelation;
import guatu.delivery.store.Sight;
import guatu.delivery.store.TallyRows;
import guatu.delivery.store.UnitTable;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Counts what a query finds. Over a large ledger of today, counts are kept as long as the versions of their units
 * stand, which go up with every change in a unit: what is added up is never old, and only units that changed are counted
 * anew.
 */
@Component
class StandingTallies {

    private static final int UNITS_KEPT = 20_000;
    private static final int SUMS_KEPT = 500;
    private static final Tallies NONE = new Tallies(List.of(), List.of());

    private final TallyRows rows;
    private final UnitTable units;
    private final RecentCounts recent;
    private final ReentrantLock counting = new ReentrantLock();
    private final Cache<UUID, Kept> kept =
            Caffeine.newBuilder().maximumSize(UNITS_KEPT).build();
    private final Cache<Asked, Sum> sums =
            Caffeine.newBuilder().maximumSize(SUMS_KEPT).build();

    StandingTallies(TallyRows rows, UnitTable units, RecentCounts recent) {
        this.rows = rows;
        this.units = units;
        this.recent = recent;
    }

    private record Kept(long version, LocalDate day, Tallies tallies) {}

    private record Asked(List<String> paths, InitiativeQuery query, LocalDate day) {}

    /** @param versions of the units that it was added up from, as one text */
    private record Sum(String versions, Counted counted) {}

    Counted of(InitiativeQuery query, Sight sight, AsOf asOf, LightRelation lights) {
        if (asOf.today() && sight.many() && query.byUnitsOnly()) {
            return sight.named().isEmpty() ? sum(query, sight, asOf) : counted(query, sight, asOf);
        }
        return recent.get(
                RecentCounts.Key.of("tallies", sight, query, asOf),
                () -> Counted.of(rows.of(query, sight, asOf, lights)),
                Counted::total);
    }

    private Counted sum(InitiativeQuery query, Sight sight, AsOf asOf) {
        Asked asked = new Asked(sight.paths(), query.withoutPlace(), asOf.day());
        // The versions are read before the rows: what is counted is at least as new as the versions that it is kept
        // under.
        String versions = units.allVersions(sight.paths(), query);
        Sum before = sums.getIfPresent(asked);
        if (before != null && before.versions().equals(versions)) {
            return before.counted();
        }
        Counted counted = counted(query, sight, asOf);
        sums.put(asked, new Sum(versions, counted));
        return counted;
    }

    /** What one counts, all have. Who waits here and who counts both hold the connection of their transaction and need no other. */
    private Counted counted(InitiativeQuery query, Sight sight, AsOf asOf) {
        List<Tallies> parts = new ArrayList<>();
        counting.lock();
        try {
            parts.addAll(ofUnits(query, sight, asOf));
        } finally {
            counting.unlock();
        }
        if (!sight.named().isEmpty()) {
            parts.add(rows.of(query, sight.onlyNamed(), asOf, LightRelation.TODAY));
        }
        return Counted.of(parts, query);
    }

    private List<Tallies> ofUnits(InitiativeQuery query, Sight sight, AsOf asOf) {
        Map<UUID, Long> versions = units.versions(sight.paths(), query);
        Map<UUID, Tallies> standing = new HashMap<>();
        Map<UUID, Long> changed = new HashMap<>();
        versions.forEach((unit, version) -> Optional.ofNullable(kept.getIfPresent(unit))
                .filter(found -> found.version() == version && found.day().equals(asOf.day()))
                .ifPresentOrElse(found -> standing.put(unit, found.tallies()), () -> changed.put(unit, version)));
        Map<UUID, Tallies> anew = changed.isEmpty() ? Map.of() : rows.ofUnits(changed.keySet(), asOf);
        changed.forEach((unit, version) -> {
            Tallies tallies = anew.getOrDefault(unit, NONE);
            kept.put(unit, new Kept(version, asOf.day(), tallies));
            standing.put(unit, tallies);
        });
        return List.copyOf(standing.values());
    }
}
