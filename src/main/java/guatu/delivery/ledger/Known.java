package guatu.delivery.ledger;

import guatu.delivery.ledger.Difference.Standing;
import guatu.delivery.ledger.store.StandingRows;
import guatu.directory.Viewer;
import guatu.directory.Viewers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What stands of everything that a ledger speaks of, found by key and by id. */
final class Known {

    private static final int AT_ONCE = 1_000;

    private final Map<LedgerSheet, Map<String, Standing>> byKey = new EnumMap<>(LedgerSheet.class);
    private final Map<LedgerSheet, Map<UUID, Standing>> byId = new EnumMap<>(LedgerSheet.class);
    private final Map<String, Optional<UUID>> people = new HashMap<>();
    private final Viewers viewers;

    private Known(Viewers viewers) {
        this.viewers = viewers;
    }

    static Known of(Ledger ledger, StandingRows rows, Viewers viewers) {
        Known known = new Known(viewers);
        for (LedgerSheet sheet : LedgerSheet.values()) {
            known.byKey.put(sheet, new HashMap<>());
            known.byId.put(sheet, new HashMap<>());
            if (sheet.shared()) {
                rows.shared(sheet).forEach(row -> known.add(sheet, row));
            }
        }
        known.readInitiatives(ledger, rows);
        return known;
    }

    Optional<Standing> byKey(LedgerSheet sheet, String key) {
        return Optional.ofNullable(sheet(byKey, sheet).get(key));
    }

    Optional<Standing> byId(LedgerSheet sheet, UUID id) {
        return Optional.ofNullable(sheet(byId, sheet).get(id));
    }

    Collection<Standing> all(LedgerSheet sheet) {
        return sheet(byKey, sheet).values();
    }

    Optional<UUID> person(String username) {
        return people.computeIfAbsent(username, name -> viewers.byUsername(name).map(Viewer::id));
    }

    private void readInitiatives(Ledger ledger, StandingRows rows) {
        Set<String> codes = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (Line line : ledger.lines()) {
            if (line.sheet() == LedgerSheet.INITIATIVES) {
                codes.add(line.text("code"));
                codes.add(line.text("parent"));
                line.id().ifPresent(ids::add);
            } else if (!line.sheet().shared()) {
                codes.add(line.text("initiative"));
            }
        }
        inParts(codes, part -> rows.initiatives(part, List.of()).forEach(row -> add(LedgerSheet.INITIATIVES, row)));
        inParts(ids, part -> rows.initiatives(List.of(), part).forEach(row -> add(LedgerSheet.INITIATIVES, row)));
        Set<UUID> found = sheet(byId, LedgerSheet.INITIATIVES).keySet();
        for (LedgerSheet sheet :
                List.of(LedgerSheet.ACTIVITIES, LedgerSheet.LINKS, LedgerSheet.PROGRESS, LedgerSheet.MONEY_PLAN)) {
            inParts(found, part -> rows.ofInitiatives(sheet, part).forEach(row -> add(sheet, row)));
        }
    }

    private void add(LedgerSheet sheet, Standing row) {
        sheet(byKey, sheet).put(Line.key(sheet, row.values()), row);
        UUID id = row.id();
        if (id != null) {
            sheet(byId, sheet).put(id, row);
        }
    }

    private static <K, V> Map<K, V> sheet(Map<LedgerSheet, Map<K, V>> maps, LedgerSheet sheet) {
        return Objects.requireNonNull(maps.get(sheet));
    }

    private static <T> void inParts(Collection<T> all, java.util.function.Consumer<List<T>> each) {
        List<T> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            each.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }
}
