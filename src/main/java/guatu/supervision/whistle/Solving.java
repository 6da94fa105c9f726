package guatu.supervision.whistle;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.supervision.Unit;
import guatu.supervision.whistle.store.WhistleStopTable;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a whistle ends: the leading unit says that it is solved, and the whistler's unit alone says whether it is. */
@Service
public class Solving {

    private final Whistles whistles;
    private final WhistleRights rights;
    private final WhistleSteps steps;
    private final WhistleStopTable stops;

    Solving(Whistles whistles, WhistleRights rights, WhistleSteps steps, WhistleStopTable stops) {
        this.whistles = whistles;
        this.rights = rights;
        this.steps = steps;
        this.stops = stops;
    }

    /** @param note what was done; must be said */
    @Transactional
    public void report(Viewer viewer, String code, String note) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        Unit lead = Dispatching.leading(whistle);
        rights.checkActsFor(viewer, lead);
        Dispatching.checkReason(note);
        Standing reported = whistle.standing().reported(steps.rule(), steps.today());
        steps.make(viewer, whistle, reported, Step.Kind.REPORTED, Optional.of(lead), note.strip());
    }

    @Transactional
    public void confirm(Viewer viewer, String code, String note) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        checkWhistler(viewer, whistle);
        checkReported(whistle);
        end(viewer, whistle, State.CLOSED, Step.Kind.CONFIRMED, note);
    }

    /** It was not solved, or it has come back; the rung's clock starts anew. */
    @Transactional
    public void reopen(Viewer viewer, String code, String reason) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        checkWhistler(viewer, whistle);
        Dispatching.checkReason(reason);
        if (whistle.standing().state() != State.CLOSED) {
            checkReported(whistle);
        }
        Standing reopened =
                whistle.standing().reopened(steps.rule(), whistle.pace(), steps.today(), steps.stops(whistle));
        steps.make(viewer, whistle, reopened, Step.Kind.REOPENED, Optional.of(whistle.unit()), reason.strip());
    }

    /** The whistler takes it back: it was none, or it has solved itself. */
    @Transactional
    public void withdraw(Viewer viewer, String code, String reason) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        checkWhistler(viewer, whistle);
        Dispatching.checkReason(reason);
        if (!whistle.open()) {
            throw new Refused("whistle.refused.ended", code);
        }
        end(viewer, whistle, State.WITHDRAWN, Step.Kind.WITHDRAWN, reason);
    }

    private void end(Viewer viewer, Whistle whistle, State end, Step.Kind kind, String note) {
        stops.end(whistle.id(), steps.today(), viewer.id(), steps.now());
        Standing ended = whistle.standing().ended(end, steps.today());
        steps.make(viewer, whistle, ended, kind, Optional.of(whistle.unit()), note.strip());
    }

    private void checkWhistler(Viewer viewer, Whistle whistle) {
        rights.checkActsFor(viewer, whistle.unit());
    }

    private static void checkReported(Whistle whistle) {
        if (whistle.standing().state() != State.REPORTED) {
            throw new Refused("whistle.refused.notReported", whistle.code());
        }
    }
}
