package guatu.rules.store;

import guatu.rules.RuleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The offices' versions that the transaction under way has read; they are gone with it. */
final class RulesOfTransaction implements TransactionSynchronization {

    private final Map<String, List<RuleVersion>> byCode = new HashMap<>();

    private RulesOfTransaction() {}

    /** Empty where no transaction is under way. */
    static Optional<Map<String, List<RuleVersion>>> current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        return Optional.of(found().orElseGet(RulesOfTransaction::begun).byCode);
    }

    /** After a change by the transaction itself. */
    static void forget() {
        found().ifPresent(known -> known.byCode.clear());
    }

    private static RulesOfTransaction begun() {
        RulesOfTransaction first = new RulesOfTransaction();
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    private static Optional<RulesOfTransaction> found() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(RulesOfTransaction.class::isInstance)
                .map(RulesOfTransaction.class::cast)
                .findFirst();
    }
}
