package guatu.promotion.pipeline;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.delivery.EvidenceUpload;
import guatu.delivery.evidence.CheckedEvidence;
import guatu.directory.Permission;
import guatu.directory.Viewer;
import guatu.promotion.Lead;
import guatu.promotion.LeadRights;
import guatu.promotion.Leads;
import guatu.promotion.pipeline.Proof.Decision;
import guatu.promotion.pipeline.StageGates.Kind;
import guatu.promotion.store.LeadFileTable;
import guatu.promotion.store.LeadTable;
import guatu.promotion.store.ProofTable;
import guatu.shell.AsOf;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands in what the next gate asks for, and approves it as the second person (复核). */
@Service
public class ProofBook {

    private final Leads leads;
    private final LeadRights rights;
    private final Gates gates;
    private final LeadTable table;
    private final ProofTable proofs;
    private final LeadFiles files;
    private final LeadFileTable fileTable;
    private final Audit audit;
    private final Clock clock;

    ProofBook(
            Leads leads,
            LeadRights rights,
            Gates gates,
            LeadTable table,
            ProofTable proofs,
            LeadFiles files,
            LeadFileTable fileTable,
            Audit audit,
            Clock clock) {
        this.leads = leads;
        this.rights = rights;
        this.gates = gates;
        this.table = table;
        this.proofs = proofs;
        this.files = files;
        this.fileTable = fileTable;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused without a file, or when the next gate does not ask for the item */
    @Transactional
    public void giveEvidence(
            Viewer viewer,
            String code,
            String item,
            LocalDate occurredOn,
            String note,
            List<EvidenceUpload> uploads,
            String requestKey) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        rights.checkWork(viewer, lead);
        gate(lead, item, Kind.EVIDENCE, today);
        if (occurredOn.isAfter(today)) {
            throw new Refused("promotion.refused.future", occurredOn.toString(), today.toString());
        }
        if (uploads.isEmpty()) {
            throw new Refused("promotion.proof.refused.noFile");
        }
        List<CheckedEvidence> checked = files.checked(uploads);
        table.lock(lead.id());
        Proof proof = proof(viewer, item, Decision.GIVEN, note, occurredOn);
        if (proofs.insert(proof, lead.id(), requestKey)) {
            checked.forEach(file -> fileTable.insert(
                    Identifiers.next(), lead.id(), null, proof.id(), file, viewer.id(), proof.recordedAt()));
            audit.append(viewer, "promotion.lead.proof", subject(lead), Map.of("item", item, "files", checked.size()));
        }
    }

    /** @throws Refused when the person may not confirm in the unit, or handed in evidence for the gate */
    @Transactional
    public void decide(Viewer viewer, String code, String item, boolean approved, String note, String requestKey) {
        LocalDate today = LocalDate.now(clock);
        Lead lead = leads.find(viewer, code, AsOf.today(today));
        if (!viewer.may(Permission.CONFIRM, lead.unitPath())) {
            throw new Refused("promotion.refused.permission", lead.unit().name());
        }
        table.lock(lead.id());
        if (gate(lead, item, Kind.APPROVAL, today).hasEvidenceOf(viewer.id())
                || lead.recorderId().equals(viewer.id())) {
            throw new Refused("promotion.proof.refused.own");
        }
        if (!approved && note.isBlank()) {
            throw new Refused("promotion.proof.refused.reason");
        }
        Decision decision = approved ? Decision.APPROVED : Decision.REFUSED;
        if (proofs.insert(proof(viewer, item, decision, note, today), lead.id(), requestKey)) {
            audit.append(
                    viewer,
                    "promotion.lead.approve",
                    subject(lead),
                    Map.of("item", item, "decision", decision.code(), "note", note.strip()));
        }
    }

    private Gate gate(Lead lead, String item, Kind kind, LocalDate today) {
        return gates.before(lead, AsOf.today(today))
                .filter(gate -> gate.asked().stream()
                        .anyMatch(asked ->
                                asked.item().code().equals(item) && asked.item().kind() == kind))
                .orElseThrow(() -> new Refused("promotion.proof.refused.item", item));
    }

    private Proof proof(Viewer viewer, String item, Decision decision, String note, LocalDate occurredOn) {
        return new Proof(
                Identifiers.next(),
                item,
                decision,
                note.strip(),
                occurredOn,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                viewer.id(),
                viewer.displayName());
    }

    private static Subject subject(Lead lead) {
        return new Subject("lead", lead.code(), lead.description().project());
    }
}
