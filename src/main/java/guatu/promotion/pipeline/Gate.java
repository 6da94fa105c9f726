package guatu.promotion.pipeline;

import guatu.promotion.Stage;
import guatu.promotion.pipeline.StageGates.Item;
import guatu.promotion.pipeline.StageGates.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The gate before a stage, and what of it is met. */
public record Gate(Stage stage, List<Asked> asked) {

    public Gate {
        asked = List.copyOf(asked);
    }

    /**
     * An item with what stands for it.
     *
     * @param proof the latest that was handed in or decided
     */
    public record Asked(Item item, Optional<Proof> proof, boolean met) {}

    /** What only some stages ask for is looked up for those alone. */
    static Gate of(
            Stage stage, StageGates rule, List<Proof> proofs, BooleanSupplier contacted, BooleanSupplier admitted) {
        return new Gate(
                stage,
                rule.before(stage).stream()
                        .map(item -> asked(item, proofs, contacted, admitted))
                        .toList());
    }

    private static Asked asked(Item item, List<Proof> proofs, BooleanSupplier contacted, BooleanSupplier admitted) {
        Optional<Proof> latest = proofs.stream()
                .filter(proof -> proof.item().equals(item.code()))
                .findFirst();
        boolean met =
                switch (item.kind()) {
                    case CONTACT -> contacted.getAsBoolean();
                    case ADMISSION -> admitted.getAsBoolean();
                    case EVIDENCE, APPROVAL ->
                        latest.filter(proof -> proof.decision().meets()).isPresent();
                };
        return new Asked(item, latest, met);
    }

    public boolean open() {
        return asked.stream().allMatch(Asked::met);
    }

    public List<Item> missing() {
        return asked.stream().filter(one -> !one.met()).map(Asked::item).toList();
    }

    /** Whoever handed in evidence for it can't approve it. */
    boolean hasEvidenceOf(UUID person) {
        return asked.stream()
                .filter(one -> one.item().kind() == Kind.EVIDENCE)
                .flatMap(one -> one.proof().stream())
                .anyMatch(proof -> proof.recorder().equals(person));
    }
}
