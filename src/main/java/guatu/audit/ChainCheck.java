package guatu.audit;

import guatu.audit.Chain.Head;
import guatu.audit.Verification.Broken;
import guatu.audit.Verification.Fault;
import guatu.audit.Verification.Intact;
import java.util.Iterator;
import java.util.function.LongConsumer;

/** Follows a chain link by link and stops at the first that does not hold. */
final class ChainCheck {

    private static final int SAY_EVERY = 10_000;

    private ChainCheck() {}

    static Verification follow(Iterator<AuditEntry> entries, Head start, Head end, LongConsumer progress) {
        Head last = start;
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            if (entry.sequence() != last.sequence() + 1) {
                return new Broken(
                        last.sequence() + 1,
                        Fault.MISSING,
                        Long.toString(last.sequence() + 1),
                        Long.toString(entry.sequence()));
            }
            if (!entry.previousHash().equals(last.hash())) {
                return new Broken(entry.sequence(), Fault.LINK, last.hash(), entry.previousHash());
            }
            String recomputed = Chain.hashOf(entry);
            if (!entry.hash().equals(recomputed)) {
                return new Broken(entry.sequence(), Fault.CONTENT, recomputed, entry.hash());
            }
            last = new Head(entry.sequence(), entry.hash());
            if (last.sequence() % SAY_EVERY == 0) {
                progress.accept(last.sequence());
            }
        }
        if (last.sequence() != end.sequence()) {
            return new Broken(
                    Math.min(last.sequence(), end.sequence()) + 1,
                    Fault.END,
                    Long.toString(end.sequence()),
                    Long.toString(last.sequence()));
        }
        return last.hash().equals(end.hash())
                ? new Intact(last.sequence(), last.hash())
                : new Broken(last.sequence(), Fault.HEAD, last.hash(), end.hash());
    }
}
