package guatu.promotion.pipeline;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.EvidenceUpload;
import guatu.delivery.evidence.CheckedEvidence;
import guatu.directory.Viewer;
import guatu.promotion.ClaimRule;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.store.ClaimTable;
import guatu.promotion.store.LeadContactTable;
import guatu.promotion.store.LeadFileTable;
import guatu.promotion.store.LeadTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
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

/** Records visits, calls, meetings and minutes; each counts the hold of the lead anew. */
@Service
public class ContactBook {

    private final Leads leads;
    private final LeadRights rights;
    private final LeadTable table;
    private final LeadContactTable contacts;
    private final LeadFiles files;
    private final LeadFileTable fileTable;
    private final ClaimTable claims;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    ContactBook(
            Leads leads,
            LeadRights rights,
            LeadTable table,
            LeadContactTable contacts,
            LeadFiles files,
            LeadFileTable fileTable,
            ClaimTable claims,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.table = table;
        this.contacts = contacts;
        this.files = files;
        this.fileTable = fileTable;
        this.claims = claims;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused when the person does not work on the lead, the day lies ahead, or a file is not taken */
    @Transactional
    public void record(Viewer viewer, String code, Contact contact, List<EvidenceUpload> uploads, String requestKey) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        rights.checkWork(viewer, lead);
        if (contact.occurredOn().isAfter(today)) {
            throw new Refused("promotion.refused.future", contact.occurredOn().toString(), today.toString());
        }
        List<CheckedEvidence> checked = files.checked(uploads);
        table.lock(lead.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Identifiers.next();
        if (!contacts.insert(id, lead.id(), contact, viewer.id(), requestKey, now)) {
            return;
        }
        checked.forEach(file -> fileTable.insert(Identifiers.next(), lead.id(), id, null, file, viewer.id(), now));
        contacts.keepLatest(lead.id(), contact);
        claims.extend(
                lead.id(), ClaimRule.of(rules.inForce(ClaimRule.CODE, today)).holdsUntil(contact.occurredOn()));
        audit.append(
                viewer,
                "promotion.lead.contact",
                new Subject("lead", code, lead.description().project()),
                Map.of("kind", contact.kind().code(), "on", contact.occurredOn(), "files", checked.size()));
    }
}
