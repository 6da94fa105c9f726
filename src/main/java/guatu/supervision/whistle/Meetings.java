package guatu.supervision.whistle;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.supervision.DecisionTaken;
import guatu.supervision.whistle.store.WhistleMeetingTable;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings on what is unclear or crosses units; each decision is told, so that it becomes an order. */
@Service
public class Meetings {

    private final Whistles whistles;
    private final WhistleRights rights;
    private final WhistleSteps steps;
    private final WhistleMeetingTable table;
    private final ApplicationEventPublisher events;

    Meetings(
            Whistles whistles,
            WhistleRights rights,
            WhistleSteps steps,
            WhistleMeetingTable table,
            ApplicationEventPublisher events) {
        this.whistles = whistles;
        this.rights = rights;
        this.steps = steps;
        this.table = table;
        this.events = events;
    }

    /** @throws Refused when nothing was written down, it lies ahead, or a decision has no unit or is due before it */
    @Transactional
    public void hold(Viewer viewer, String code, Meeting meeting, String requestKey) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        rights.checkOversees(viewer, whistle);
        if (!whistle.open()) {
            throw new Refused("whistle.refused.ended", code);
        }
        if (meeting.minutes().isBlank()) {
            throw new Refused("whistle.refused.minutes");
        }
        if (meeting.heldOn().isAfter(steps.today())) {
            throw new Refused(
                    "whistle.refused.since",
                    meeting.heldOn().toString(),
                    steps.today().toString());
        }
        meeting.decisions().stream()
                .filter(decision -> decision.dueOn().isBefore(meeting.heldOn()))
                .findFirst()
                .ifPresent(decision -> {
                    throw new Refused("whistle.refused.decisionDue", decision.what());
                });
        if (!table.insert(whistle.id(), meeting, viewer.id(), requestKey, steps.now())) {
            return;
        }
        steps.make(viewer, whistle, whistle.standing(), Step.Kind.MET, Optional.empty(), meeting.minutes());
        meeting.decisions()
                .forEach(decision -> events.publishEvent(new DecisionTaken(
                        decision.id(), code, decision.unit(), decision.what(), decision.dueOn(), viewer.id())));
    }
}
