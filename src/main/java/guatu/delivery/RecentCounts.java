package guatu.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.delivery.store.Sight;
import guatu.shell.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was counted over a large ledger for a second, so that many people who look at the same chart have it
 * counted once. A small ledger is counted anew each time. Once the second is over, the first who asks counts anew; who
 * asks meanwhile gets the count before it, at most five seconds old. Nobody ever waits for another's count: they hold a
 * connection, and who counts may need one.
 */
@Component
class RecentCounts {

    static final int LARGE = 2_000;
    private static final int MOST_KEPT = 1_000;
    private static final long FRESH_NANOSECONDS = Duration.ofSeconds(1).toNanos();
    private static final Duration KEPT_FOR = Duration.ofSeconds(5);

    private final Cache<Key, Counted> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();

    /** What was counted, over whose initiatives, for which query, as of when. */
    record Key(String what, List<String> paths, InitiativeQuery query, AsOf asOf) {

        static Key of(String what, Sight sight, InitiativeQuery query, AsOf asOf) {
            return new Key(what, sight.paths(), query.withoutPlace(), asOf);
        }
    }

    private record Counted(Object value, long begunAt, AtomicBoolean recounting) {

        boolean serves() {
            return System.nanoTime() - begunAt < FRESH_NANOSECONDS || !recounting.compareAndSet(false, true);
        }
    }

    /** @param size of what was counted: only large counts are kept */
    @SuppressWarnings("unchecked") // a key's "what" fixes the type of its value
    <T> T get(Key key, Supplier<T> count, ToIntFunction<T> size) {
        @Nullable Counted before = kept.getIfPresent(key);
        if (before != null && before.serves()) {
            return (T) before.value();
        }
        long begunAt = System.nanoTime();
        T counted = count.get();
        if (size.applyAsInt(counted) >= LARGE) {
            kept.put(key, new Counted(counted, begunAt, new AtomicBoolean()));
        }
        return counted;
    }
}
