package guatu.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.audit.store.AuditTable;
import guatu.shell.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was counted over a large ledger as long as the trail knows of no change in it, for everybody with the same rights; a small
 * one is counted anew each time. Nothing is kept longer than a minute: units may be regrouped meanwhile.
 */
@Component
public class StandingCounts {

    /** From so many on, a count is kept. */
    public static final int LARGE = 2_000;

    private static final int MOST_KEPT = 1_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final AuditTable entries;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();

    StandingCounts(AuditTable entries) {
        this.entries = entries;
    }

    /**
     * What was counted, over what the person may see, as of when.
     *
     * @param trail whose entries end it
     * @param sight equal for people who see the same
     * @param terms whatever else the count depends on
     */
    public record Key(Trail trail, String what, Object sight, AsOf asOf, List<Object> terms) {

        public static Key of(Trail trail, String what, Object sight, AsOf asOf, Object... terms) {
            return new Key(trail, what, sight, asOf, List.of(terms));
        }
    }

    private record Kept(long entry, Object value) {}

    /** Another once the trail knows of a change. */
    public long newest(Trail trail) {
        return entries.newestOf(trail);
    }

    /** Kept however large it is. */
    public <T> T get(Key key, Supplier<T> count) {
        return get(key, count, counted -> LARGE);
    }

    /** @param size of what was counted: only large counts are kept */
    @SuppressWarnings("unchecked") // a key's "what" fixes the type of its value
    public <T> T get(Key key, Supplier<T> count, ToLongFunction<T> size) {
        // The entry is read before the ledger: what is counted is at least as new as the entry that it is kept under.
        long newest = newest(key.trail());
        @Nullable Kept before = kept.getIfPresent(key);
        if (before != null && before.entry() == newest) {
            return (T) before.value();
        }
        T counted = count.get();
        if (size.applyAsLong(counted) >= LARGE) {
            kept.put(key, new Kept(newest, counted));
        }
        return counted;
    }
}
