package guatu.delivery.ledger;

import guatu.sheets.Fingerprint;
import guatu.sheets.Refusal;
import guatu.sheets.Values;
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

    /** How many rows stand in this sheet and those before it. */
    int upTo(LedgerSheet sheet) {
        return (int) differences.stream()
                .filter(difference -> difference.line().sheet().compareTo(sheet) <= 0)
                .count();
    }

    List<Difference> of(LedgerSheet sheet, Difference.Kind kind) {
        return differences.stream()
                .filter(difference -> difference.line().sheet() == sheet && difference.kind() == kind)
                .toList();
    }

    /** Equal for two checks that found the same. */
    String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        for (Difference difference : differences) {
            fingerprint.feed(difference.line().sheet().key() + difference.line().number() + difference.kind());
            difference
                    .changes()
                    .forEach(change -> fingerprint.feed(change.column().key() + Values.plain(change.before()) + "\u001f"
                            + Values.plain(change.after())));
        }
        refusals.forEach(refusal -> fingerprint.feed(refusal.toString()));
        return fingerprint.hex();
    }
}
