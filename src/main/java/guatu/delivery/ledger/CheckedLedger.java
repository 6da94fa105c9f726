package guatu.delivery.ledger;

import java.util.List;

/** A ledger held against what stands: what each good line would do, and everything that was refused. */
public record CheckedLedger(List<Difference> differences, List<Refusal> refusals) {

    public CheckedLedger {
        differences = List.copyOf(differences);
        refusals = List.copyOf(refusals);
    }

    public long count(Difference.Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }

    public boolean changesNothing() {
        return refusals.isEmpty() && count(Difference.Kind.UNCHANGED) == differences.size();
    }

    List<Difference> of(LedgerSheet sheet, Difference.Kind kind) {
        return differences.stream()
                .filter(difference -> difference.line().sheet() == sheet && difference.kind() == kind)
                .toList();
    }
}
