package guatu.directory.signin;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.Viewer;
import guatu.directory.store.SignInAttemptTable;
import guatu.directory.store.SignInAttemptTable.Count;
import guatu.shell.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows a guesser down: an attempt counts from before its password is looked at, so guesses made at the same moment are
 * counted like those made in a row.
 */
@Component
class SignInAttempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(1);
    private static final int FAILURES_PER_NAME = 5;
    private static final int FAILURES_PER_ADDRESS = 30;
    private static final String UNKNOWN = "-";

    private final SignInAttemptTable attempts;
    private final Audit audit;
    private final Clock clock;

    SignInAttempts(SignInAttemptTable attempts, Audit audit, Clock clock) {
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether an attempt may go on to the password. */
    sealed interface Admission {
        record Admitted(UUID attempt) implements Admission {}

        /** So many others are under way that they could use up what is left: ask again in a moment. */
        record Crowded() implements Admission {}

        record Blocked() implements Admission {}
    }

    @Transactional
    Admission begin(String username, String address) {
        attempts.queue(username, address);
        Instant now = clock.instant();
        Count count = attempts.count(username, address, now.minus(WINDOW), now.minus(LONGEST_ATTEMPT));
        if (count.failedOfName() >= FAILURES_PER_NAME || count.failedOfAddress() >= FAILURES_PER_ADDRESS) {
            return new Admission.Blocked();
        }
        if (count.failedOfName() + count.underWayOfName() >= FAILURES_PER_NAME
                || count.failedOfAddress() + count.underWayOfAddress() >= FAILURES_PER_ADDRESS) {
            return new Admission.Crowded();
        }
        UUID attempt = Identifiers.next();
        attempts.begin(attempt, username, address, now);
        return new Admission.Admitted(attempt);
    }

    /** @param known whether there is such an account; a name that is none may be a password in the wrong field */
    @Transactional
    void failed(UUID attempt, String username, String address, boolean known) {
        attempts.queue(username, address);
        attempts.failed(attempt);
        Instant now = clock.instant();
        String named = known ? username : UNKNOWN;
        audit.append(null, "directory.signIn.fail", new Subject("person", named, named), Map.of("address", address));
        if (attempts.count(username, address, now.minus(WINDOW), now.minus(LONGEST_ATTEMPT))
                        .failedOfName()
                == FAILURES_PER_NAME) {
            audit.append(
                    null,
                    "directory.signIn.block",
                    new Subject("person", named, named),
                    Map.of("address", address, "minutes", WINDOW.toMinutes()));
        }
    }

    @Transactional
    void succeeded(UUID attempt, Viewer viewer, String address) {
        passed(attempt, viewer.username());
        audit.append(
                viewer,
                "directory.session.start",
                new Subject("person", viewer.username(), viewer.displayName()),
                Map.of("address", address));
    }

    /** Neither this attempt nor earlier failures of the name count any more. */
    @Transactional
    void passed(UUID attempt, String username) {
        attempts.forget(attempt, username);
        attempts.forgetBefore(clock.instant().minus(WINDOW));
    }

    @Transactional
    void signedOut(Viewer viewer) {
        audit.append(
                viewer,
                "directory.session.end",
                new Subject("person", viewer.username(), viewer.displayName()),
                Map.of());
    }
}
