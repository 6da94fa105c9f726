package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.SessionTable;
import guatu.shell.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where, and ending it. */
@Service
public class Sessions {

    private static final int MOST = 500;

    private final SessionTable sessions;
    private final Administered administered;
    private final Audit audit;
    private final Clock clock;

    Sessions(SessionTable sessions, Administered administered, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.administered = administered;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Session> own(Viewer viewer) {
        return sessions.of(viewer.username(), clock.instant());
    }

    /** Of everybody whom the administrator keeps; the five hundred used last. */
    public List<Session> all(Viewer administrator) {
        return sessions.below(administrator.paths(Permission.ADMINISTER), clock.instant(), MOST);
    }

    public List<Session> of(Viewer administrator, String username) {
        return sessions.of(administered.person(administrator, username).username(), clock.instant());
    }

    /** @param sessionId as the servlet container knows it */
    public String keyOf(@Nullable String sessionId) {
        return sessions.keyOf(sessionId).orElse("");
    }

    @Transactional
    public void endOwn(Viewer viewer, String key) {
        if (sessions.end(viewer.username(), key) == 0) {
            throw new NotFound("session " + key);
        }
        record(viewer, viewer.username(), viewer.displayName(), 1);
    }

    /** @param except the key of the session that asks; it stays */
    @Transactional
    public void endOtherOwn(Viewer viewer, String except) {
        int ended = sessions.endAll(viewer.username(), except);
        if (ended > 0) {
            record(viewer, viewer.username(), viewer.displayName(), ended);
        }
    }

    @Transactional
    public void end(Viewer administrator, String key) {
        Session session = sessions.byKey(administrator.paths(Permission.ADMINISTER), key)
                .orElseThrow(() -> new NotFound("session " + key));
        if (sessions.end(session.username(), key) > 0) {
            record(administrator, session.username(), session.displayName(), 1);
        }
    }

    @Transactional
    public void endAll(Viewer administrator, String username) {
        Person person = administered.person(administrator, username);
        int ended = sessions.endAll(person.username(), "");
        if (ended > 0) {
            record(administrator, person.username(), person.displayName(), ended);
        }
    }

    private void record(Viewer actor, String username, String displayName, int ended) {
        audit.append(
                actor, "directory.session.close", new Subject("person", username, displayName), Map.of("ended", ended));
    }
}
