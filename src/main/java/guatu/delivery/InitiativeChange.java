package guatu.delivery;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a record about an initiative, in its transaction: its light, the event, and the trail. */
@Component
class InitiativeChange {

    private final Lights lights;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    InitiativeChange(Lights lights, ApplicationEventPublisher events, Audit audit) {
        this.lights = lights;
        this.events = events;
        this.audit = audit;
    }

    void made(Viewer viewer, Initiative initiative, String action, Map<String, ?> detail) {
        made(viewer, new Initiative.Unit(initiative.id(), initiative.code(), initiative.name()), action, detail);
    }

    /** @param initiative identifier, code and name */
    void made(Viewer viewer, Initiative.Unit initiative, String action, Map<String, ?> detail) {
        lights.refreshAfterRecord(initiative.id());
        events.publishEvent(new InitiativeChanged(initiative.id(), initiative.code()));
        audit.append(viewer, action, new Subject("initiative", initiative.code(), initiative.name()), detail);
    }
}
