package guatu.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.springframework.stereotype.Component;

/**
 * Counts what a query finds. Over a large ledger of today, a unit's counts are kept as long as its version stands,
 * which goes up with every change in the unit: what is added up from them is never old, and only units that changed
 * are counted anew.
 */
@Component
class StandingTallies {

    private static final int UNITS_KEPT = 20_000;
    private static final Tallies NONE = new Tallies(List.of(), List.of());

    private final TallyRows rows;
    private final UnitTable units;
    private final RecentCounts recent;
    private final Cache<UUID, Kept> kept =
            Caffeine.newBuilder().maximumSize(UNITS_KEPT).build();

    StandingTallies(TallyRows rows, UnitTable units, RecentCounts recent) {
        this.rows = rows;
        this.units = units;
        this.recent = recent;
    }

    private record Kept(long version, LocalDate day, Tallies tallies) {}

    Tallies of(InitiativeQuery query, Sight sight, AsOf asOf, LightRelation lights) {
        if (asOf.today() && sight.many() && query.byUnitsOnly()) {
            return Tallies.together(parts(query, sight, asOf)).of(query);
        }
        return recent.get(
                RecentCounts.Key.of("tallies", sight, query, asOf),
                () -> rows.of(query, sight, asOf, lights),
                Tallies::total);
    }

    private List<Tallies> parts(InitiativeQuery query, Sight sight, AsOf asOf) {
        // Versions are read before the rows: what is counted is at least as new as the version that it is kept under.
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
        List<Tallies> parts = new ArrayList<>(standing.values());
        if (!sight.named().isEmpty()) {
            parts.add(rows.of(query, sight.onlyNamed(), asOf, LightRelation.TODAY));
        }
        return parts;
    }
}
