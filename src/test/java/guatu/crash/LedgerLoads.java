package guatu.crash;

import static guatu.crash.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;

/** Somebody who loads one small ledger after another. */
final class LedgerLoads implements Runnable {

    private static final int INITIATIVES = 40;
    private static final int ACTIVITIES_EACH = 3;
    private static final Set<String> AT_REST = Set.of("applied", "failed", "checked", "refused");

    private final Clerk clerk;
    private final Books books;
    private final String codes;
    private final BooleanSupplier over;
    private final Map<UUID, SampleLedger> uploaded = new ConcurrentHashMap<>();
    private final Set<UUID> applied = ConcurrentHashMap.newKeySet();

    LedgerLoads(Clerk clerk, Books books, String codes, BooleanSupplier over) {
        this.clerk = clerk;
        this.books = books;
        this.codes = codes;
        this.over = over;
    }

    /** Goes on until nobody answers, or until it is over. */
    @Override
    public void run() {
        try {
            while (!over.getAsBoolean()) {
                SampleLedger ledger =
                        new SampleLedger(codes + uploaded.size() + "-", INITIATIVES, ACTIVITIES_EACH, false);
                UUID id = clerk.upload(ledger.files());
                uploaded.put(id, ledger);
                await("the ledger is checked", () -> atRest(books, id));
                clerk.submit("/imports/" + id, "/imports/" + id + "/application", Map.of());
                await("the ledger is loaded", () -> atRest(books, id));
                if (books.stateOfImport(id).equals("applied")) {
                    applied.add(id);
                }
            }
        } catch (NoAnswer | DataAccessException none) {
            // What became of it is looked at when the application is back.
        }
    }

    private static boolean atRest(Books books, UUID id) {
        return AT_REST.contains(books.stateOfImport(id));
    }

    /** Every ledger that was taken is there, wholly or not at all, and none waits for somebody. */
    Loaded check(Books books) {
        uploaded.forEach((id, ledger) -> {
            await("an import comes to rest", () -> atRest(books, id));
            boolean whole = books.stateOfImport(id).equals("applied");
            assertThat(whole || !applied.contains(id))
                    .as("a ledger that was loaded stays")
                    .isTrue();
            assertThat(books.loaded(ledger.codes())).isEqualTo(whole ? ledger.wholly() : SampleLedger.NOTHING);
        });
        int wholly = (int) uploaded.keySet().stream()
                .filter(id -> books.stateOfImport(id).equals("applied"))
                .count();
        return new Loaded(wholly, uploaded.size() - wholly);
    }

    record Loaded(int wholly, int notAtAll) {}
}
