package guatu.promotion.review;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.review.AdmissionReview.Condition;
import guatu.promotion.review.AdmissionReview.NewCondition;
import guatu.promotion.review.AdmissionReview.Outcome;
import guatu.promotion.review.store.LeadSignTable;
import guatu.promotion.review.store.ReviewListTable;
import guatu.promotion.review.store.ReviewTable;
import guatu.promotion.review.store.ReviewWrites;
import guatu.promotion.store.LeadTable;
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
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands reviews in, decides on them as a second person, and follows their conditions up. */
@Service
public class AdmissionReviews {

    private static final int SHOWN = 200;

    private final Leads leads;
    private final LeadRights rights;
    private final LeadTable leadTable;
    private final AdmissionSheets sheets;
    private final ReviewTable table;
    private final ReviewWrites writes;
    private final ReviewListTable list;
    private final LeadSignTable signs;
    private final Audit audit;
    private final Clock clock;

    AdmissionReviews(
            Leads leads,
            LeadRights rights,
            LeadTable leadTable,
            AdmissionSheets sheets,
            ReviewTable table,
            ReviewWrites writes,
            ReviewListTable list,
            LeadSignTable signs,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.leadTable = leadTable;
        this.sheets = sheets;
        this.table = table;
        this.writes = writes;
        this.list = list;
        this.signs = signs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    public List<AdmissionReview> of(Viewer viewer, String code, AsOf asOf) {
        return table.of(leads.find(viewer, code, asOf).id(), asOf);
    }

    /** The latest of each deal that the person sees, those that wait first; at most {@value #SHOWN}. */
    public List<ReviewLine> list(Viewer viewer, AsOf asOf) {
        return list.list(Leads.sight(viewer), asOf, SHOWN);
    }

    /** The standing word on each sign that was looked for. */
    public List<LeadSign.Recorded> signs(Viewer viewer, String code, AsOf asOf) {
        return signs.of(leads.find(viewer, code, asOf).id(), asOf);
    }

    /** @throws Refused when the rule knows no such sign, or its day lies ahead */
    @Transactional
    public void look(Viewer viewer, String code, LeadSign sign, String requestKey) {
        Lead lead = toWork(viewer, code);
        LocalDate today = LocalDate.now(clock);
        if (sheets.rule(today()).signs().stream().noneMatch(one -> one.code().equals(sign.sign()))) {
            throw new Refused("review.refused.sign", sign.sign());
        }
        if (sign.checkedOn().isAfter(today)) {
            throw new Refused("promotion.refused.future", sign.checkedOn().toString(), today.toString());
        }
        if (signs.insert(Identifiers.next(), lead.id(), sign, viewer.id(), requestKey, now())) {
            audit.append(
                    viewer,
                    "promotion.lead.sign.look",
                    subject(lead),
                    Map.of("sign", sign.sign(), "present", sign.present(), "source", sign.source()));
        }
    }

    /** Freezes the sheet of this moment. @throws Refused when one waits for its decision */
    @Transactional
    public void submit(Viewer viewer, String code, AdmissionInputs.Typed typed, String requestKey) {
        Lead lead = toWork(viewer, code);
        leadTable.lock(lead.id());
        AdmissionSheet sheet = sheets.of(viewer, lead, typed, today());
        List<AdmissionReview> before = table.of(lead.id(), today());
        if (!writes.insert(
                Identifiers.next(), lead.id(), sheet, typed, LocalDate.now(clock), viewer.id(), requestKey, now())) {
            if (before.stream()
                    .anyMatch(one ->
                            one.decision().isEmpty() && !one.submitterId().equals(viewer.id()))) {
                throw new Refused("review.refused.waits");
            }
            return;
        }
        audit.append(
                viewer,
                "promotion.lead.review.submit",
                subject(lead),
                Map.of("rule", sheet.ruleVersion(), "score", sheet.score(), "of", sheet.knownWeight()));
    }

    /** @throws Refused when the person handed it in or may not decide, gives no reason, or the conditions don't fit the outcome */
    @Transactional
    public void decide(
            Viewer viewer, String code, int number, Outcome outcome, String reason, List<NewCondition> conditions) {
        Lead lead = leads.find(viewer, code, today());
        if (!viewer.may(Permission.CONFIRM, lead.unitPath())) {
            throw new Refused("promotion.refused.permission", lead.unit().name());
        }
        AdmissionReview review = find(lead, number);
        if (review.submitterId().equals(viewer.id())) {
            throw new Refused("review.refused.own");
        }
        if (reason.isBlank()) {
            throw new Refused("review.refused.reason");
        }
        if ((outcome == Outcome.ADMITTED_WITH_CONDITIONS) == conditions.isEmpty()) {
            throw new Refused("review.refused.conditions");
        }
        if (!writes.decide(review.id(), outcome, reason.strip(), conditions, viewer.id(), now())) {
            throw new Refused("review.refused.decidedAlready");
        }
        audit.append(
                viewer,
                "promotion.lead.review.decide",
                subject(lead),
                Map.of(
                        "review", number,
                        "outcome", outcome.code(),
                        "reason", reason.strip(),
                        "conditions", conditions.size()));
    }

    /** @throws Refused without a word on what shows it, or when it is met already */
    @Transactional
    public void meet(Viewer viewer, String code, UUID conditionId, LocalDate on, String note) {
        Lead lead = toWork(viewer, code);
        Condition condition = table.of(lead.id(), today()).stream()
                .flatMap(review -> review.conditions().stream())
                .filter(one -> one.id().equals(conditionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("condition " + conditionId));
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw new Refused("promotion.refused.future", on.toString(), today.toString());
        }
        if (note.isBlank()) {
            throw new Refused("review.refused.metNote");
        }
        if (!writes.meet(condition.id(), on, note.strip(), viewer.id(), now())) {
            throw new Refused("review.refused.metAlready");
        }
        audit.append(
                viewer,
                "promotion.lead.review.meet",
                subject(lead),
                Map.of("condition", condition.put().wording(), "on", on, "note", note.strip()));
    }

    private AdmissionReview find(Lead lead, int number) {
        return table.of(lead.id(), today()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("review " + number));
    }

    private Lead toWork(Viewer viewer, String code) {
        Lead lead = leads.find(viewer, code, today());
        rights.checkWork(viewer, lead);
        return lead;
    }

    private AsOf today() {
        return AsOf.today(LocalDate.now(clock));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Subject subject(Lead lead) {
        return new Subject("lead", lead.code(), lead.description().project());
    }
}
