package guatu.promotion;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Organisation;
import guatu.directory.Organisations;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.store.ClaimTable;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.LeadWrites;
import guatu.promotion.store.StepTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records leads and words them anew. Whoever reports first holds the lead. */
@Service
public class LeadRecording {

    private final Leads leads;
    private final LeadTable table;
    private final LeadWrites writes;
    private final StepTable steps;
    private final ClaimTable claims;
    private final Organisations organisations;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    LeadRecording(
            Leads leads,
            LeadTable table,
            LeadWrites writes,
            StepTable steps,
            ClaimTable claims,
            Organisations organisations,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.table = table;
        this.writes = writes;
        this.steps = steps;
        this.claims = claims;
        this.organisations = organisations;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the lead's code; of the one before when the key was used before */
    @Transactional
    public String record(Viewer viewer, NewLead made) {
        return record(viewer, made, "");
    }

    /** @param distinctFrom codes of leads that the person looked at and says that this is none of them; "" when they said nothing */
    @Transactional
    public String record(Viewer viewer, NewLead made, String distinctFrom) {
        Organisation unit = organisations
                .byId(made.unitId())
                .filter(found -> viewer.may(Permission.RECORD, found.path()))
                .orElseThrow(() -> new Refused("promotion.refused.unit"));
        LocalDate today = LocalDate.now(clock);
        if (made.stageSince().isAfter(today)) {
            throw new Refused("promotion.refused.future", made.stageSince().toString(), today.toString());
        }
        Optional<String> before = table.recordedBefore(viewer.id(), made.requestKey());
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Identifiers.next();
        String code = "LD-%d-%04d".formatted(today.getYear(), writes.nextNumber(today.getYear()));
        if (!writes.insert(id, code, made, viewer.id(), today, now)) {
            return table.recordedBefore(viewer.id(), made.requestKey()).orElseThrow();
        }
        writes.keepWording(id, 1, made.description(), "", viewer.id(), now);
        Step entered = new Step(Step.Kind.ENTERED, made.stage(), made.stageSince(), made.stageSince(), "");
        steps.append(Identifiers.next(), id, 0, entered, viewer.id(), now);
        ClaimRule rule = ClaimRule.of(rules.inForce(ClaimRule.CODE, today));
        claims.insert(Identifiers.next(), id, unit.id(), viewer.id(), today, rule.holdsUntil(today), now);
        audit.append(
                viewer,
                "promotion.lead.record",
                new Subject("lead", code, made.description().project()),
                Map.of("unit", unit.code(), "stage", made.stage().code(), "distinctFrom", distinctFrom));
        return code;
    }

    /**
     * @param seenVersion of the description that the person began with
     * @param reason why it is worded anew
     * @throws Refused when somebody else has changed it meanwhile
     */
    @Transactional
    public void change(Viewer viewer, String code, int seenVersion, LeadDescription description, String reason) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        if (!viewer.may(Permission.RECORD, lead.unitPath())) {
            throw new Refused("promotion.refused.permission", lead.unit().name());
        }
        if (description.equals(lead.description())) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!writes.word(lead.id(), code, seenVersion, description)) {
            throw new Refused("promotion.refused.changedMeanwhile", code);
        }
        writes.keepWording(lead.id(), seenVersion + 1, description, reason.strip(), viewer.id(), now);
        audit.append(
                viewer,
                "promotion.lead.change",
                new Subject("lead", code, description.project()),
                Map.of("version", seenVersion + 1, "reason", reason.strip()));
    }
}
