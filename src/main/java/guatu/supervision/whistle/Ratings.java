package guatu.supervision.whistle;

import guatu.directory.Viewer;
import guatu.shell.AsOf;
import guatu.shell.Refused;
import guatu.supervision.Unit;
import guatu.supervision.whistle.Rating.Verdict;
import guatu.supervision.whistle.store.WhistleRatingTable;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a whistle has ended, the unit that blew it and the unit that led say how they found each other's part. */
@Service
public class Ratings {

    private final Whistles whistles;
    private final WhistleRights rights;
    private final WhistleSteps steps;
    private final WhistleRatingTable table;

    Ratings(Whistles whistles, WhistleRights rights, WhistleSteps steps, WhistleRatingTable table) {
        this.whistles = whistles;
        this.rights = rights;
        this.steps = steps;
        this.table = table;
    }

    /**
     * @param byWhistler true when the whistler's unit rates the leading one, false the other way round
     * @param reason must be said when the other unit is found wanting
     * @throws Refused when it has not ended, was rated before, or the person does not act for the unit
     */
    @Transactional
    public void rate(Viewer viewer, String code, boolean byWhistler, Verdict verdict, String reason) {
        Whistle whistle = whistles.find(viewer, code, AsOf.today(steps.today()));
        if (whistle.standing().state() != State.CLOSED) {
            throw new Refused("whistle.refused.notClosed", code);
        }
        Unit lead = whistle.standing().lead().orElseThrow();
        Unit from = byWhistler ? whistle.unit() : lead;
        Unit to = byWhistler ? lead : whistle.unit();
        rights.checkActsFor(viewer, from);
        if (verdict == Verdict.UNSATISFIED) {
            Dispatching.checkReason(reason);
        }
        int round = whistle.standing().reopened();
        if (!table.insert(whistle.id(), from.id(), to.id(), round, verdict, reason.strip(), viewer.id(), steps.now())) {
            throw new Refused("whistle.refused.ratedBefore", from.name());
        }
        steps.make(viewer, whistle, whistle.standing(), Step.Kind.RATED, Optional.of(from), "");
    }
}
