package guatu.promotion.fairness;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.fairness.store.FairCompetitionTable;
import guatu.promotion.promise.Promise;
import guatu.promotion.promise.PromiseCondition;
import guatu.promotion.promise.PromiseLedger;
import guatu.promotion.promise.Side;
import guatu.promotion.promise.Terms;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records fair-competition reviews, and lets the zone's promise be approved only with one that clears its wording. That the last one
 * stands is asked here; that there is one at all is also a constraint of the table.
 */
@Service
public class FairCompetition implements PromiseCondition {

    private final Leads leads;
    private final LeadRights rights;
    private final PromiseLedger promises;
    private final FairCompetitionTable table;
    private final Audit audit;
    private final Clock clock;

    FairCompetition(
            Leads leads,
            LeadRights rights,
            PromiseLedger promises,
            FairCompetitionTable table,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.promises = promises;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first, of every wording. */
    public List<FairCompetitionReview.Recorded> of(Viewer viewer, String leadCode, String promiseCode, AsOf asOf) {
        return table.of(promises.find(viewer, leadCode, promiseCode).id(), asOf.knownBefore());
    }

    /** Of the wording that waits for approval. @throws Refused when none waits, it is the investor's, or the day lies ahead */
    @Transactional
    public void record(
            Viewer viewer, String leadCode, String promiseCode, FairCompetitionReview review, String requestKey) {
        LocalDate today = LocalDate.now(clock);
        Promise promise = promises.find(viewer, leadCode, promiseCode);
        Lead lead = leads.find(viewer, leadCode, AsOf.today(today));
        rights.checkWork(viewer, lead);
        if (review.reviewedOn().isAfter(today)) {
            throw new Refused("promotion.refused.future", review.reviewedOn().toString(), today.toString());
        }
        int version = promise.waiting()
                .filter(_ -> promise.measure().side() == Side.ZONE)
                .orElseThrow(() -> new Refused("fairness.refused.nothingWaits", promise.code()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (table.insert(Identifiers.next(), promise.id(), version, review, viewer.id(), requestKey, now)) {
            audit.append(
                    viewer,
                    "promotion.promise.fair_competition",
                    new Subject("promise", promise.code(), lead.description().project()),
                    Map.of(
                            "version", version,
                            "conclusion", review.conclusion().code(),
                            "document", review.document()));
        }
    }

    /** @throws Refused when the wording that waits has no review, its last one found it to restrict competition, or is over */
    @Override
    public void check(Viewer viewer, Lead lead, Promise promise, Terms terms) {
        if (promise.measure().side() != Side.ZONE || promise.waiting().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Optional<FairCompetitionReview.Recorded> last = table
                .of(promise.id(), AsOf.today(today).knownBefore())
                .stream()
                .filter(one -> promise.waiting().get() == one.version())
                .findFirst();
        if (last.isEmpty()) {
            throw new Refused("fairness.refused.missing", promise.code());
        }
        if (!last.get().review().conclusion().clearsOn(today)) {
            throw new Refused("fairness.refused.restricts", last.get().review().document());
        }
    }
}
