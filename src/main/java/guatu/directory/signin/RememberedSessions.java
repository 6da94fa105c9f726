package guatu.directory.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database, remembered by the node that read them. Every request asks the database for the time of the
 * session's last stored use; what is remembered serves as long as that time stands, because every change moves it on.
 * So a sign-out or a change at one node holds at every node with the next request. A use alone is stored once a minute.
 */
final class RememberedSessions<S extends Session> implements SessionRepository<RememberedSession<S>> {

    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration ACCURACY = Duration.ofMinutes(1);

    private final SessionRepository<S> stored;
    private final Function<String, Optional<Instant>> lastStoredUse;
    private final Cache<String, MapSession> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param lastStoredUse of the session with this id; empty when it has ended */
    RememberedSessions(SessionRepository<S> stored, Function<String, Optional<Instant>> lastStoredUse) {
        this.stored = stored;
        this.lastStoredUse = lastStoredUse;
    }

    @Override
    public RememberedSession<S> createSession() {
        return new RememberedSession<>(stored.createSession());
    }

    @Override
    public @Nullable RememberedSession<S> findById(String id) {
        return lastStoredUse.apply(id).flatMap(at -> current(id, at)).orElse(null);
    }

    private Optional<RememberedSession<S>> current(String id, Instant lastUse) {
        MapSession kept = remembered.getIfPresent(id);
        if (kept == null || kept.isExpired() || !kept.getLastAccessedTime().equals(lastUse)) {
            S read = stored.findById(id);
            if (read == null) {
                remembered.invalidate(id);
                return Optional.empty();
            }
            kept = new MapSession(read);
            remembered.put(id, kept);
        }
        return Optional.of(new RememberedSession<>(kept, () -> Optional.ofNullable(stored.findById(id))));
    }

    @Override
    public void save(RememberedSession<S> session) {
        session.toStore(ACCURACY).ifPresent(changed -> {
            changed.setLastAccessedTime(later(
                    session.getLastAccessedTime(), changed.getLastAccessedTime().plusMillis(1)));
            stored.save(changed);
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void deleteById(String id) {
        remembered.invalidate(id);
        stored.deleteById(id);
    }
}
