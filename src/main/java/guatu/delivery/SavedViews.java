package guatu.delivery;

import guatu.delivery.store.SavedViewTable;
import guatu.directory.Viewer;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own names for what a page was asked to show. */
@Service
public class SavedViews {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 2_000;

    private final SavedViewTable table;
    private final Clock clock;

    SavedViews(SavedViewTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param query what stands behind the question mark */
    public record SavedView(UUID id, String name, String query) {}

    public List<SavedView> of(Viewer viewer, String page) {
        return table.of(viewer.id(), page);
    }

    /** Keeps the query under the name; the same name again replaces it. */
    @Transactional
    public void save(Viewer viewer, String page, String name, String query) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Refused("delivery.view.name", plain.length(), LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            throw new Refused("delivery.view.query", query.length(), LONGEST_QUERY);
        }
        if (!query.matches("[!-~]*")) {
            throw new Refused("delivery.view.notAnAddress");
        }
        List<SavedView> kept = table.of(viewer.id(), page);
        if (kept.size() >= MOST && kept.stream().noneMatch(view -> view.name().equals(plain))) {
            throw new Refused("delivery.view.tooMany", MOST);
        }
        table.save(Identifiers.next(), viewer.id(), page, plain, query, clock.instant());
    }

    @Transactional
    public void remove(Viewer viewer, UUID id) {
        if (!table.remove(viewer.id(), id)) {
            throw new NotFound("saved view " + id);
        }
    }
}
