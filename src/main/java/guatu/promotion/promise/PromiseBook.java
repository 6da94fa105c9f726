package guatu.promotion.promise;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.promise.PromiseVersion.Change;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.PromiseTable;
import guatu.promotion.store.PromiseWrites;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes promises down, changes and approves their terms, and takes down what was paid or done. */
@Service
public class PromiseBook {

    private final Leads leads;
    private final LeadRights rights;
    private final LeadTable leadTable;
    private final PromiseTable table;
    private final PromiseWrites writes;
    private final List<PromiseCondition> conditions;
    private final Audit audit;
    private final Clock clock;

    PromiseBook(
            Leads leads,
            LeadRights rights,
            LeadTable leadTable,
            PromiseTable table,
            PromiseWrites writes,
            ObjectProvider<PromiseCondition> conditions,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.leadTable = leadTable;
        this.table = table;
        this.writes = writes;
        this.conditions = conditions.stream().toList();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An investor's promise holds as it is taken down; one of the zone waits for a second person.
     *
     * @return the promise's code; of the one before when the key was used before
     */
    @Transactional
    public String record(Viewer viewer, String leadCode, Terms terms, String requestKey) {
        Lead lead = toWork(viewer, leadCode);
        Optional<String> before = table.recordedBefore(viewer.id(), requestKey);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = now();
        int year = LocalDate.now(clock).getYear();
        UUID id = Identifiers.next();
        String code = "PM-%d-%04d".formatted(year, writes.nextNumber(year));
        if (!writes.insert(id, code, lead.id(), terms.measure(), viewer.id(), requestKey, now)) {
            return table.recordedBefore(viewer.id(), requestKey).orElseThrow();
        }
        put(viewer, id, terms, 1, false, Change.NONE, now);
        audit.append(viewer, "promotion.promise.record", subject(lead, code), said(terms));
        return code;
    }

    /**
     * Puts forward other terms; what was promised before stays on record.
     *
     * @param seenVersion the terms that the person saw
     * @param released the promise is given up altogether
     * @throws Refused without a reason and a procedure, and for the zone's without a word on what is made good
     */
    @Transactional
    public void change(Viewer viewer, String code, int seenVersion, Terms terms, boolean released, Change change) {
        Promise promise = find(viewer, code);
        Lead lead = toWork(viewer, promise.deal().code());
        boolean zone = promise.measure().side() == Side.ZONE;
        if (change.reason().isEmpty()
                || change.basis().isEmpty()
                || (zone && change.compensation().isEmpty())) {
            throw new Refused(
                    "promise.refused.procedure." + promise.measure().side().code());
        }
        if (terms.measure() != promise.measure()) {
            throw new Refused("promise.refused.measure");
        }
        leadTable.lock(lead.id());
        Promise now = find(viewer, code);
        if (now.version() != seenVersion || now.waiting().isPresent()) {
            throw new Refused("promise.refused.changedMeanwhile", code);
        }
        put(viewer, promise.id(), terms, latest(now) + 1, released, change, now());
        audit.append(
                viewer,
                "promotion.promise.change",
                subject(lead, code),
                Map.of(
                        "terms", said(terms),
                        "released", released,
                        "reason", change.reason(),
                        "basis", change.basis(),
                        "compensation", change.compensation()));
    }

    /** @throws Refused when the person put the terms forward, or a condition for promises of the zone is not met */
    @Transactional
    public void decide(Viewer viewer, String code, int number, boolean approved, String note) {
        Promise promise = find(viewer, code);
        Lead lead = leads.find(viewer, promise.deal().code(), today());
        if (!viewer.may(Permission.CONFIRM, lead.unitPath())) {
            throw new Refused("promotion.refused.permission", lead.unit().name());
        }
        leadTable.lock(lead.id());
        PromiseVersion version = table.versions(promise, today()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version of " + code));
        if (version.recorderId().equals(viewer.id())) {
            throw new Refused("promise.refused.own");
        }
        if (!approved && note.isBlank()) {
            throw new Refused("promotion.proof.refused.reason");
        }
        if (approved) {
            conditions.forEach(condition -> condition.check(viewer, lead, promise, version.terms()));
        }
        if (!writes.decide(promise.id(), number, approved, note.strip(), viewer.id(), now())) {
            throw new Refused("promise.refused.changedMeanwhile", code);
        }
        audit.append(
                viewer,
                approved ? "promotion.promise.approve" : "promotion.promise.refuse",
                subject(lead, code),
                Map.of("version", number, "note", note.strip()));
    }

    /** @throws Refused when other records say what becomes of it, or the terms do not hold yet */
    @Transactional
    public void fulfil(Viewer viewer, String code, Done done, String requestKey) {
        Promise promise = find(viewer, code);
        Lead lead = toWork(viewer, promise.deal().code());
        if (!promise.measure().gauge().recordedHere() || !promise.holds()) {
            throw new Refused("promise.refused.notHere", code);
        }
        LocalDate today = LocalDate.now(clock);
        if (done.on().isAfter(today)) {
            throw new Refused("promotion.refused.future", done.on().toString(), today.toString());
        }
        if (writes.fulfilledBefore(viewer.id(), requestKey)) {
            return;
        }
        if (!writes.fulfil(Identifiers.next(), promise.id(), done, viewer.id(), requestKey, now())) {
            throw new Refused("promise.refused.changedMeanwhile", code);
        }
        audit.append(
                viewer,
                "promotion.promise.fulfil",
                subject(lead, code),
                Map.of(
                        "on", done.on(),
                        "amount", done.amount().toPlainString(),
                        "source", done.source(),
                        "corrects", done.corrects().map(UUID::toString).orElse("")));
    }

    private void put(Viewer viewer, UUID id, Terms terms, int number, boolean released, Change change, Instant at) {
        if (!writes.put(id, number, terms, released, change, viewer.id(), at)) {
            throw new Refused("promise.refused.changedMeanwhile", id.toString());
        }
        if (terms.measure().side() == Side.INVESTOR) {
            writes.decide(id, number, true, "", viewer.id(), at);
        }
    }

    private int latest(Promise promise) {
        return table.versions(promise, today()).getFirst().number();
    }

    private Promise find(Viewer viewer, String code) {
        return table.byCode(Leads.sight(viewer), code, today()).orElseThrow(() -> new NotFound("promise " + code));
    }

    private Lead toWork(Viewer viewer, String leadCode) {
        Lead lead = leads.find(viewer, leadCode, today());
        rights.checkWork(viewer, lead);
        return lead;
    }

    private AsOf today() {
        return AsOf.today(LocalDate.now(clock));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Subject subject(Lead lead, String code) {
        return new Subject("promise", code, lead.description().project());
    }

    private static Map<String, Object> said(Terms terms) {
        return Map.of(
                "measure", terms.measure().code(),
                "wording", terms.wording(),
                "amount", terms.amount().toPlainString() + " " + terms.currency(),
                "dueOn", terms.dueOn().map(LocalDate::toString).orElse(""),
                "basis", terms.basis());
    }
}
