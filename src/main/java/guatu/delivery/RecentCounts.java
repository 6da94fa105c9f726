package guatu.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.delivery.store.Sight;
import guatu.shell.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/**
 * Keeps what was counted over a large ledger for a second, so that many people who look at the same chart have it
 * counted once. A small ledger is counted anew each time. A node of several may show counts that are a second old.
 */
@Component
class RecentCounts {

    static final int LARGE = 2_000;
    private static final int MOST_KEPT = 1_000;
    private static final Duration KEPT_FOR = Duration.ofSeconds(1);

    private final Cache<Key, Object> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();

    /** What was counted, over whose initiatives, for which query, as of when. */
    record Key(String what, List<String> paths, InitiativeQuery query, AsOf asOf) {

        static Key of(String what, Sight sight, InitiativeQuery query, AsOf asOf) {
            return new Key(what, sight.paths(), query.withoutPlace(), asOf);
        }
    }

    /** @param size of what was counted: only large counts are kept */
    @SuppressWarnings("unchecked") // a key's "what" fixes the type of its value
    <T> T get(Key key, Supplier<T> count, ToIntFunction<T> size) {
        T counted = (T) kept.get(key, missing -> count.get());
        if (size.applyAsInt(counted) < LARGE) {
            kept.invalidate(key);
        }
        return counted;
    }
}
