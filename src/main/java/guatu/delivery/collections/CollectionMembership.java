package guatu.delivery.collections;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.Initiative;
import guatu.delivery.Initiatives;
import guatu.delivery.collections.store.CollectionTable;
import guatu.delivery.store.PlanHistory;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes initiatives into lists and programmes, and out of them. */
@Service
public class CollectionMembership {

    private final CollectionTable table;
    private final Initiatives initiatives;
    private final PlanHistory history;
    private final Audit audit;
    private final Clock clock;

    CollectionMembership(
            CollectionTable table, Initiatives initiatives, PlanHistory history, Audit audit, Clock clock) {
        this.table = table;
        this.initiatives = initiatives;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
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
        Instant at = clock.instant();
        history.keepInitiatives(List.of(initiative.id()), at);
        table.put(collection.code(), initiative.id(), field);
        history.dropUnchangedInitiatives(List.of(initiative.id()), at);
        audit.append(
                viewer,
                "delivery.collection.add",
                new Subject("initiative", initiative.code(), initiative.name()),
                Map.of("collection", collection.code(), "field", field));
    }

    @Transactional
    public void remove(Viewer viewer, InitiativeCollection collection, String initiativeCode) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, initiativeCode);
        Instant at = clock.instant();
        history.keepInitiatives(List.of(initiative.id()), at);
        boolean removed = table.remove(collection.code(), initiative.id());
        history.dropUnchangedInitiatives(List.of(initiative.id()), at);
        if (removed) {
            audit.append(
                    viewer,
                    "delivery.collection.remove",
                    new Subject("initiative", initiative.code(), initiative.name()),
                    Map.of("collection", collection.code()));
        }
    }
}
