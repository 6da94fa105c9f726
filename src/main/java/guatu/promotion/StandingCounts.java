package guatu.promotion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.promotion.store.LeadSight;
import guatu.promotion.store.LedgerMark;
import guatu.shell.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was counted over a large ledger as long as the ledger stands, for everybody with the same rights; a small one
 * is counted anew each time. Nothing is kept longer than a minute: units may be regrouped without a change to a lead.
 */
@Component
public class StandingCounts {

    private static final int LARGE = 2_000;
    private static final int MOST_KEPT = 1_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final LedgerMark mark;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT_FOR)
            .build();

    StandingCounts(LedgerMark mark) {
        this.mark = mark;
    }

    /**
     * What was counted, over whose leads, as of when.
     *
     * @param terms whatever else the count depends on
     */
    public record Key(String what, List<String> paths, AsOf asOf, List<Object> terms) {

        public static Key of(String what, LeadSight sight, AsOf asOf, Object... terms) {
            return new Key(what, List.of(sight.paths()), asOf, List.of(terms));
        }
    }

    private record Kept(String mark, Object value) {}

    /** @param size of what was counted: only large counts are kept */
    @SuppressWarnings("unchecked") // a key's "what" fixes the type of its value
    public <T> T get(Key key, Supplier<T> count, ToLongFunction<T> size) {
        // The mark is read before the leads: what is counted is at least as new as the mark that it is kept under.
        String now = mark.now();
        @Nullable Kept before = kept.getIfPresent(key);
        if (before != null && before.mark().equals(now)) {
            return (T) before.value();
        }
        T counted = count.get();
        if (size.applyAsLong(counted) >= LARGE) {
            kept.put(key, new Kept(now, counted));
        }
        return counted;
    }
}
