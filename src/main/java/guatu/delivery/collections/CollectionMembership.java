package guatu.delivery.collections;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.collections.store.CollectionTable;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes initiatives into lists and programmes, and out of them. */
@Service
public class CollectionMembership {

    private final CollectionTable table;
    private final Initiatives initiatives;
    private final Audit audit;

    CollectionMembership(CollectionTable table, Initiatives initiatives, Audit audit) {
        this.table = table;
        this.initiatives = initiatives;
        this.audit = audit;
    }

    /** Taking in what is in already moves it to the field. */
    @Transactional
    public void add(Viewer viewer, InitiativeCollection collection, String initiativeCode, String field) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, initiativeCode);
        if (collection.kind().isPresent() && collection.kind().get() != initiative.kind()) {
            throw new Refused("delivery.collection.wrongKind", initiative.name(), collection.name());
        }
        if (!field.isEmpty()
                && collection.fields().stream().noneMatch(known -> known.name().equals(field))) {
            throw new Refused("delivery.collection.noField", field, collection.name());
        }
        table.put(collection.code(), initiative.id(), field);
        audit.append(
                viewer,
                "delivery.collection.add",
                new Subject("initiative", initiative.code(), initiative.name()),
                Map.of("collection", collection.code(), "field", field));
    }

    @Transactional
    public void remove(Viewer viewer, InitiativeCollection collection, String initiativeCode) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, initiativeCode);
        if (table.remove(collection.code(), initiative.id())) {
            audit.append(
                    viewer,
                    "delivery.collection.remove",
                    new Subject("initiative", initiative.code(), initiative.name()),
                    Map.of("collection", collection.code()));
        }
    }
}
