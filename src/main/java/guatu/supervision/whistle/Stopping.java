package guatu.supervision.whistle;

import guatu.calendar.StoppableClock.Stop;
import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import guatu.supervision.whistle.store.WhistleStopTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a whistle's clock and lets it go on (停表). A unit never stops its own clock: who stands above both does, with a reason. */
@Service
public class Stopping {

    private final Whistles whistles;
    private final WhistleRights rights;
    private final WhistleSteps steps;
    private final WhistleStopTable stops;

    Stopping(Whistles whistles, WhistleRights rights, WhistleSteps steps, WhistleStopTable stops) {
        this.whistles = whistles;
        this.rights = rights;
        this.steps = steps;
        this.stops = stops;
    }

    /** From today on, today included. */
    @Transactional
    public void stop(Viewer viewer, String code, String reason) {
        Whistle whistle = running(viewer, code);
        Dispatching.checkReason(reason);
        LocalDate today = steps.today();
        if (!stops.begin(Identifiers.next(), whistle.id(), today, reason.strip(), viewer.id(), steps.now())) {
            throw new Refused("whistle.refused.stoppedAlready", code);
        }
        step(viewer, whistle, Step.Kind.STOPPED, reason, true);
    }

    /** It goes on today: yesterday was the last day on which it stood. */
    @Transactional
    public void resume(Viewer viewer, String code, String reason) {
        Whistle whistle = running(viewer, code);
        if (!stops.end(whistle.id(), steps.today().minusDays(1), viewer.id(), steps.now())) {
            throw new Refused("whistle.refused.notStopped", code);
        }
        step(viewer, whistle, Step.Kind.RESUMED, reason, false);
    }

    private void step(Viewer viewer, Whistle whistle, Step.Kind kind, String reason, boolean stands) {
        List<Stop> known = steps.stops(whistle);
        steps.make(viewer, whistle, whistle.standing().stops(known, stands), kind, Optional.empty(), reason.strip());
    }

    private Whistle running(Viewer viewer, String code) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        rights.checkOversees(viewer, whistle);
        if (whistle.standing().state() != State.SENT && whistle.standing().state() != State.TAKEN) {
            throw new Refused("whistle.refused.noClock", code);
        }
        return whistle;
    }
}
