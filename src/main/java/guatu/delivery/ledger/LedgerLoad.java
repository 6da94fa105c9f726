package guatu.delivery.ledger;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.Lights;
import guatu.delivery.ledger.Difference.Kind;
import guatu.delivery.ledger.store.StandingRows;
import guatu.directory.Viewers;
import guatu.sheets.Progress;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads a ledger, all or nothing: every row of it, its audit entry, and the lights that follow from it. */
@Service
public class LedgerLoad {

    private final StandingRows standing;
    private final Viewers viewers;
    private final LedgerCheck check;
    private final SharedLists sharedLists;
    private final InitiativeLoad initiatives;
    private final Lights lights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerLoad(
            StandingRows standing,
            Viewers viewers,
            LedgerCheck check,
            SharedLists sharedLists,
            InitiativeLoad initiatives,
            Lights lights,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standing = standing;
        this.viewers = viewers;
        this.check = check;
        this.sharedLists = sharedLists;
        this.initiatives = initiatives;
        this.lights = lights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Checks a ledger and loads it when nothing is refused. A ledger that changes nothing leaves no trace.
     *
     * @param name what the audit entry calls it: the file's name
     */
    @Transactional
    public CheckedLedger load(Importer importer, Ledger ledger, String name) {
        return load(importer, ledger, name, checked -> true, Progress.UNHEARD);
    }

    /** Like {@link #load}, but only when the check still finds what the person has seen. */
    @Transactional
    CheckedLedger loadIfAsSeen(Importer importer, Ledger ledger, String name, String fingerprint, Progress progress) {
        return load(importer, ledger, name, checked -> checked.fingerprint().equals(fingerprint), progress);
    }

    private CheckedLedger load(
            Importer importer, Ledger ledger, String name, Predicate<CheckedLedger> wanted, Progress progress) {
        Known known = Known.of(ledger, standing, viewers);
        CheckedLedger checked = check.check(importer, ledger, known, Progress.UNHEARD);
        if (!checked.refusals().isEmpty() || checked.changesNothing() || !wanted.test(checked)) {
            return checked;
        }
        sharedLists.load(checked, known);
        Set<UUID> touched = initiatives.load(importer, checked, known, clock.instant(), progress);
        lights.refresh(touched);
        audit.append(
                importer.actor(),
                "delivery.ledger.load",
                new Subject("ledger", name, name),
                Map.of(
                        "new", checked.count(Kind.NEW),
                        "changed", checked.count(Kind.CHANGED),
                        "unchanged", checked.count(Kind.UNCHANGED)));
        events.publishEvent(new LedgerImported(name, touched.size()));
        return checked;
    }
}
