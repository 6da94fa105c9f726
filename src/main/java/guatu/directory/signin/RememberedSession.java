package guatu.directory.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * One request's view of a session: read from what is remembered, changed in what is stored. The stored session is
 * fetched with the first change, and then carries every change.
 */
final class RememberedSession<S extends Session> implements Session {

    private final MapSession view;
    private final Instant lastStored;
    private final Supplier<Optional<S>> fetch;
    private Optional<S> stored = Optional.empty();

    /** @param fetch the stored session; empty when it has ended */
    RememberedSession(Session remembered, Supplier<Optional<S>> fetch) {
        this.view = new MapSession(remembered);
        this.lastStored = remembered.getLastAccessedTime();
        this.fetch = fetch;
    }

    /** One that is not stored yet. */
    RememberedSession(S created) {
        this(created, () -> Optional.of(created));
        this.stored = Optional.of(created);
    }

    /** The stored session when it was changed, or when its last use was stored longer ago than this. */
    Optional<S> toStore(Duration accuracy) {
        boolean due = !view.getLastAccessedTime().isBefore(lastStored.plus(accuracy));
        return stored.isPresent() || due ? stored() : Optional.empty();
    }

    private Optional<S> stored() {
        if (stored.isEmpty()) {
            stored = fetch.get();
        }
        return stored;
    }

    @Override
    public String getId() {
        return view.getId();
    }

    @Override
    public String changeSessionId() {
        stored().ifPresent(session -> view.setId(session.changeSessionId()));
        return view.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return view.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return view.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        view.setAttribute(name, value);
        stored().ifPresent(session -> session.setAttribute(name, value));
    }

    @Override
    public void removeAttribute(String name) {
        if (view.getAttribute(name) != null) {
            view.removeAttribute(name);
            stored().ifPresent(session -> session.removeAttribute(name));
        }
    }

    @Override
    public Instant getCreationTime() {
        return view.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        view.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return view.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        view.setMaxInactiveInterval(interval);
        stored().ifPresent(session -> session.setMaxInactiveInterval(interval));
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return view.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return view.isExpired();
    }
}
