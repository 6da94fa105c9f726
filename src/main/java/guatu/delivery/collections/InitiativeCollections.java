package guatu.delivery.collections;

import guatu.delivery.collections.store.CollectionTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Looks lists and programmes up; of their initiatives only those that the person may see. */
@Service
public class InitiativeCollections {

    private final CollectionTable table;

    InitiativeCollections(CollectionTable table) {
        this.table = table;
    }

    public List<InitiativeCollection> all() {
        return table.all();
    }

    public InitiativeCollection get(String code) {
        return table.byCode(code).orElseThrow(() -> new NotFound("collection " + code));
    }

    public List<CollectionItem> items(Viewer viewer, String code) {
        return table.items(code, viewer.paths(Permission.SEE));
    }

    /** How many initiatives the person sees in each collection that has any, by its code. */
    public Map<String, Integer> counts(Viewer viewer) {
        return table.counts(viewer.paths(Permission.SEE));
    }
}
