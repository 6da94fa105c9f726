package guatu.delivery.planning;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.audit.AuditEntry;
import guatu.delivery.Initiative;
import guatu.delivery.InitiativeChanged;
import guatu.delivery.Initiatives;
import guatu.delivery.Lights;
import guatu.delivery.store.InitiativeWrites;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How every change of an initiative begins and ends, in one transaction. */
@Component
public class Amendments {

    private static final String VERSION = "version";
    private static final int LOOK_BACK = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Initiatives initiatives;
    private final InitiativeWrites writes;
    private final Lights lights;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Amendments(
            Initiatives initiatives,
            InitiativeWrites writes,
            Lights lights,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.writes = writes;
        this.lights = lights;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finds the initiative for somebody who may plan it, counts its version up and holds its row until the transaction
     * ends.
     *
     * @param version that the person saw
     * @throws ChangedInBetween when it is no longer the one that holds
     */
    public Initiative begin(Viewer viewer, String code, int version) {
        Initiative initiative = initiatives.findFor(viewer, Permission.PLAN, code);
        if (!writes.advance(initiative.id(), version, clock.instant())) {
            throw new ChangedInBetween(initiatives.find(viewer, code).version(), changesSince(code, version));
        }
        return initiative;
    }

    /** Lights, event and audit entry. {@code detail} says what changed, each value from old to new. */
    public void finish(Viewer viewer, Initiative before, String action, Map<String, ?> detail) {
        lights.refresh(List.of(before.id()));
        events.publishEvent(new InitiativeChanged(before.id(), before.code()));
        Map<String, Object> numbered = new LinkedHashMap<>(detail);
        numbered.put(VERSION, before.version() + 1);
        audit.append(viewer, action, new Subject("initiative", before.code(), before.name()), numbered);
    }

    private List<AuditEntry> changesSince(String code, int version) {
        return audit.latestOf("initiative", code, clock.instant().plusSeconds(1), LOOK_BACK).stream()
                .filter(entry -> JSON.readTree(entry.detail()).path(VERSION).asInt(0) > version)
                .toList();
    }
}
