package guatu.delivery;

import guatu.audit.StandingCounts;
import guatu.audit.Trail;
import guatu.delivery.store.Sight;
import guatu.delivery.store.SightTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out which initiatives a person may see; among many, once for as long as no initiative, plan or organisation changes. */
@Component
class Sights {

    /** Up to so many, they are found anew for every page. */
    private static final int FOUND_ANEW = 50;

    private final SightTable table;
    private final StandingCounts standing;

    Sights(SightTable table, StandingCounts standing) {
        this.table = table;
        this.standing = standing;
    }

    Sight of(Viewer viewer) {
        String[] paths = viewer.paths(Permission.SEE);
        return standing.get(
                StandingCounts.Key.of(Trail.INITIATIVES, "sight", List.of(paths), AsOf.today(LocalDate.EPOCH)),
                () -> table.of(paths),
                Sights::size);
    }

    /** What says how large a count over them is, to {@link StandingCounts}. */
    static long size(Sight sight) {
        return sight.many() || sight.named().size() > FOUND_ANEW
                ? StandingCounts.LARGE
                : sight.named().size();
    }
}
