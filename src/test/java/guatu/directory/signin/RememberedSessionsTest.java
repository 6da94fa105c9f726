package guatu.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

/** Two nodes over the same stored sessions. */
class RememberedSessionsTest {

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final Counting stored = new Counting();
    private final RememberedSessions<MapSession> here = node();
    private final RememberedSessions<MapSession> there = node();

    @Test
    void whatOneNodeKeepsInASessionTheOtherReads() {
        String id = signedIn();
        change(there, id, "notice", "saved");

        assertThat(attribute(here, id, "notice")).contains("saved");
        change(here, id, "notice", "saved again");
        assertThat(attribute(there, id, "notice")).contains("saved again");
    }

    @Test
    void whoIsSignedOutAtOneNodeIsSignedOutAtTheOther() {
        String id = signedIn();
        assertThat(there.findById(id)).isNotNull();

        here.deleteById(id);

        assertThat(there.findById(id)).isNull();
    }

    @Test
    void aSessionThatStandsIsNeitherReadNorWrittenAgain() {
        String id = signedIn();
        request(here, id, Duration.ofSeconds(1));
        int reads = read.get();
        int writes = written.get();

        for (int second = 2; second < 20; second++) {
            request(here, id, Duration.ofSeconds(second));
        }

        assertThat(read.get()).isEqualTo(reads);
        assertThat(written.get()).isEqualTo(writes);
    }

    @Test
    void aUseIsStoredOnceAMinuteSoThatWhoWorksStaysSignedIn() {
        String id = signedIn();
        Instant before = stored.findById(id).getLastAccessedTime();

        request(here, id, Duration.ofSeconds(61));

        assertThat(stored.findById(id).getLastAccessedTime()).isAfter(before.plusSeconds(60));
    }

    @Test
    void aChangedIdOpensTheSessionEverywhereAndTheOldOneNothing() {
        String id = signedIn();
        RememberedSession<MapSession> session = found(here, id);
        String changed = session.changeSessionId();
        here.save(session);

        assertThat(changed).isNotEqualTo(id);
        assertThat(there.findById(changed)).isNotNull();
        assertThat(there.findById(id)).isNull();
    }

    private RememberedSessions<MapSession> node() {
        return new RememberedSessions<>(
                stored,
                id -> Optional.ofNullable(stored.sessions.get(id)).map(session -> session.getLastAccessedTime()));
    }

    private String signedIn() {
        RememberedSession<MapSession> session = here.createSession();
        session.setAttribute("who", "officer");
        here.save(session);
        return here.findById(session.getId()).getId();
    }

    private void request(RememberedSessions<MapSession> node, String id, Duration later) {
        RememberedSession<MapSession> session = found(node, id);
        session.setLastAccessedTime(session.getCreationTime().plus(later));
        node.save(session);
        assertThat(found(node, id).getId()).isEqualTo(id);
    }

    private void change(RememberedSessions<MapSession> node, String id, String name, String value) {
        RememberedSession<MapSession> session = found(node, id);
        session.setAttribute(name, value);
        node.save(session);
        node.findById(id);
    }

    private static Optional<String> attribute(RememberedSessions<MapSession> node, String id, String name) {
        return Optional.ofNullable(found(node, id).getAttribute(name));
    }

    private static RememberedSession<MapSession> found(RememberedSessions<MapSession> node, String id) {
        RememberedSession<MapSession> session = node.findById(id);
        assertThat(session).isNotNull();
        return session;
    }

    private final class Counting extends MapSessionRepository {

        private final Map<String, Session> sessions;

        Counting() {
            this(new ConcurrentHashMap<>());
        }

        private Counting(Map<String, Session> sessions) {
            super(sessions);
            this.sessions = sessions;
        }

        @Override
        public MapSession findById(String id) {
            read.incrementAndGet();
            return super.findById(id);
        }

        @Override
        public void save(MapSession session) {
            written.incrementAndGet();
            super.save(session);
        }
    }
}
