package guatu.audit;

import guatu.audit.Chain.Head;
import guatu.audit.store.AuditTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction until it commits. Whoever links holds the chain's lock until the commit is durable, and
 * everybody else waits: so all that a transaction has to do is done before.
 */
final class UnlinkedEntries implements TransactionSynchronization {

    private final AuditTable chain;
    private final List<Function<Head, AuditEntry>> waiting = new ArrayList<>();

    private UnlinkedEntries(AuditTable chain) {
        this.chain = chain;
    }

    static UnlinkedEntries ofTransaction(AuditTable chain) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(UnlinkedEntries.class::isInstance)
                .map(UnlinkedEntries.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    UnlinkedEntries first = new UnlinkedEntries(chain);
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    /** @param forge makes the entry out of the end of the chain that it is linked to */
    void add(Function<Head, AuditEntry> forge) {
        waiting.add(forge);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        chain.append(waiting);
    }
}
