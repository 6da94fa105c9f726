package guatu.promotion.pipeline;

import guatu.promotion.Lead;
import guatu.promotion.review.AdmissionReview;
import guatu.promotion.review.store.ReviewTable;
import guatu.promotion.store.LeadContactTable;
import guatu.promotion.store.ProofTable;
import guatu.rules.Rules;
import guatu.shell.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private StageGates rule(LocalDate day) {
        return StageGates.of(rules.inForce(StageGates.CODE, day));
    }
}
