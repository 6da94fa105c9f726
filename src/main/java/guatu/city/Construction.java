package guatu.city;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.city.store.CityStore;
import guatu.city.store.CityTable;
import guatu.city.store.CopyBatch;
import guatu.shell.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Builds a city in one transaction: it is there as a whole, or nothing of it is. */
@Service
class Construction {

    private static final int INITIATIVES_PER_BATCH = 500;

    private final CityStore store;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    Construction(CityStore store, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param password of all accounts
     * @param reached told how many initiatives are there so far
     * @return rows by table
     * @throws Refused when the database holds anything
     */
    @Transactional
    Map<CityTable, Long> build(CitySize size, String password, IntConsumer reached) {
        if (!store.empty()) {
            throw new Refused("city.refused.notEmpty");
        }
        LocalDate lastDay = LocalDate.now(clock).minusDays(1);
        LocalDate firstDay = lastDay.minusYears(size.years());
        CopyBatch frame = new CopyBatch();
        City city = new Frame(
                        size, firstDay.atStartOfDay(clock.getZone()).toInstant(), passwords.encode(password), frame)
                .build(clock.getZone(), firstDay, lastDay);
        new ReportedFigures(city).write(frame, Draw.of(size.seed(), -2));
        Map<CityTable, Long> rows = new EnumMap<>(store.copy(frame));
        Codes codes = new Codes();
        fill(size, new Ledger(city, size, codes), rows, reached);
        CopyBatch numbers = new CopyBatch();
        codes.write(numbers);
        rows.putAll(store.copy(numbers));
        audit.append(
                null,
                "city.generate",
                new Subject("organisation", "CITY", city.words().text("root")),
                Map.of("initiatives", size.initiatives(), "seed", size.seed()));
        return rows;
    }

    /** Draws the next batch while the database takes the one before. */
    private void fill(CitySize size, Ledger ledger, Map<CityTable, Long> rows, IntConsumer reached) {
        try (ExecutorService drawing = Executors.newSingleThreadExecutor()) {
            Future<CopyBatch> next = drawing.submit(() -> batch(size, ledger, 0));
            for (int from = 0; from < size.initiatives(); from += INITIATIVES_PER_BATCH) {
                CopyBatch batch = next.get();
                int then = from + INITIATIVES_PER_BATCH;
                next = drawing.submit(() -> batch(size, ledger, then));
                store.copy(batch).forEach((table, count) -> rows.merge(table, count, Long::sum));
                reached.accept(Math.min(then, size.initiatives()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the city was being built", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the city could not be drawn", failure.getCause());
        }
    }

    private static CopyBatch batch(CitySize size, Ledger ledger, int from) {
        CopyBatch batch = new CopyBatch();
        int to = Math.min(from + INITIATIVES_PER_BATCH, size.initiatives());
        for (int number = from; number < to; number++) {
            ledger.write(batch, number);
        }
        return batch;
    }
}
