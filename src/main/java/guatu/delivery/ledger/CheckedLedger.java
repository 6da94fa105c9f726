package guatu.delivery.ledger;

import guatu.sheets.Refusal;
import guatu.sheets.Values;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

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
        SM3Digest digest = new SM3Digest();
        for (Difference difference : differences) {
            feed(digest, difference.line().sheet().key() + difference.line().number() + difference.kind());
            difference
                    .changes()
                    .forEach(change -> feed(
                            digest,
                            change.column().key() + Values.plain(change.before()) + "\u001f"
                                    + Values.plain(change.after())));
        }
        refusals.forEach(refusal -> feed(digest, refusal.toString()));
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    private static void feed(SM3Digest digest, String text) {
        byte[] bytes = (text + "\u001e").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
    }
}
