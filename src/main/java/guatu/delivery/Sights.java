package guatu.delivery;

import guatu.delivery.store.Sight;
import guatu.delivery.store.SightTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out which initiatives a person may see, anew for every page; among many, what is seen of other units is kept for a moment. */
@Component
class Sights {

    private final SightTable table;
    private final RecentCounts recent;

    Sights(SightTable table, RecentCounts recent) {
        this.table = table;
        this.recent = recent;
    }

    Sight of(Viewer viewer) {
        String[] paths = viewer.paths(Permission.SEE);
        RecentCounts.Key key = new RecentCounts.Key(
                "sight", List.of(paths), InitiativeQuery.everything(), AsOf.today(LocalDate.EPOCH));
        return recent.get(key, () -> table.of(paths), sight -> sight.many() ? RecentCounts.LARGE : 0);
    }
}
