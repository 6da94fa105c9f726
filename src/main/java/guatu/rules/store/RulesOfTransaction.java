package guatu.rules.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which versions of offices the transaction under way has found; they are gone with it. */
final class RulesOfTransaction implements TransactionSynchronization {

    private @Nullable Map<String, List<UUID>> byCode;

    private RulesOfTransaction() {}

    /**
     * Empty where no transaction is under way.
     *
     * @param all finds the versions of every rule, by its code
     */
    static Optional<Map<String, List<UUID>>> current(Supplier<Map<String, List<UUID>>> all) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        return Optional.of(found().orElseGet(RulesOfTransaction::begun).known(all));
    }

    /** After a change by the transaction itself. */
    static void forget() {
        found().ifPresent(known -> known.byCode = null);
    }

    private Map<String, List<UUID>> known(Supplier<Map<String, List<UUID>>> all) {
        Map<String, List<UUID>> before = byCode;
        if (before != null) {
            return before;
        }
        Map<String, List<UUID>> found = all.get();
        byCode = found;
        return found;
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
