package guatu.promotion.pipeline;

import guatu.promotion.Lead;
import guatu.promotion.review.AdmissionReview;
import guatu.promotion.review.store.ReviewTable;
import guatu.promotion.store.LeadContactTable;
import guatu.promotion.store.ProofTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads the gate that a lead stands before. */
@Service
public class Gates {

    private final ProofTable proofs;
    private final LeadContactTable contacts;
    private final ReviewTable reviews;
    private final Rules rules;

    Gates(ProofTable proofs, LeadContactTable contacts, ReviewTable reviews, Rules rules) {
        this.proofs = proofs;
        this.contacts = contacts;
        this.reviews = reviews;
        this.rules = rules;
    }

    /** Empty at full capacity. */
    public Optional<Gate> before(Lead lead, AsOf asOf) {
        return lead.stage()
                .next()
                .map(stage -> Gate.of(
                        stage,
                        rule(asOf.day()),
                        proofs.of(lead.id(), asOf),
                        () -> contacts.any(lead.id()),
                        () -> admitted(lead, asOf)));
    }

    /** The last review that was decided opens the way. */
    private boolean admitted(Lead lead, AsOf asOf) {
        return reviews.of(lead.id(), asOf).stream()
                .filter(review -> review.decision().isPresent())
                .findFirst()
                .filter(AdmissionReview::opensSigning)
                .isPresent();
    }

    /** What the gate lacks; nothing at full capacity. */
    public List<StageGates.Item> missing(Lead lead, AsOf asOf) {
        return before(lead, asOf).map(Gate::missing).orElse(List.of());
    }

    /** What the next gate of each lead lacks, for many leads at once; nothing at full capacity. */
    public Map<UUID, List<StageGates.Item>> missing(List<Lead> leads, AsOf asOf) {
        List<UUID> ids = leads.stream().map(Lead::id).toList();
        StageGates rule = rule(asOf.day());
        Map<UUID, List<Proof>> given = proofs.of(ids, asOf);
        Set<UUID> contacted = contacts.contacted(ids);
        Set<UUID> reviewed = reviews.reviewed(ids, asOf);
        Map<UUID, List<StageGates.Item>> missing = new HashMap<>();
        for (Lead lead : leads) {
            lead.stage()
                    .next()
                    .map(stage -> Gate.of(
                            stage,
                            rule,
                            given.getOrDefault(lead.id(), List.of()),
                            () -> contacted.contains(lead.id()),
                            () -> reviewed.contains(lead.id()) && admitted(lead, asOf)))
                    .ifPresent(gate -> missing.put(lead.id(), gate.missing()));
        }
        return missing;
    }

    private StageGates rule(LocalDate day) {
        return StageGates.of(rules.inForce(StageGates.CODE, day));
    }
}
