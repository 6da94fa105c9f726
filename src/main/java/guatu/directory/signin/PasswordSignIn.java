package guatu.directory.signin;

import guatu.directory.Viewer;
import guatu.directory.signin.SignInAttempts.Admission;
import guatu.directory.store.PersonTable;
import guatu.directory.store.PersonTable.Credentials;
import guatu.shell.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. After five failures of a name, or thirty from an address, within a quarter of an hour
 * nobody gets in that way until the quarter has passed; a wrong name costs as much time as a wrong password.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PASSWORD = 200;
    private static final int TURNS_TO_WAIT = 100;
    private static final Duration TURN = Duration.ofMillis(50);

    private final PersonTable people;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(PersonTable people, PasswordEncoder passwords, SignInAttempts attempts, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
        this.hashOfNobody = passwords.encode(Identifiers.next().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = normalised(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        UUID id = admitted(username, address);
        Optional<Viewer> viewer = matching(username, password);
        if (viewer.isEmpty()) {
            attempts.failed(id, username, address, people.credentials(username).isPresent());
            throw new BadCredentialsException("no match");
        }
        attempts.succeeded(id, viewer.get(), address);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(viewer.get().id(), username), null, List.of());
    }

    /** Empty when the name is unknown, the password is another or its time is over, or the account is locked. */
    private Optional<Viewer> matching(String username, String password) {
        Optional<Credentials> account = people.credentials(username);
        boolean matches = password.length() <= LONGEST_PASSWORD
                && passwords.matches(
                        password, account.map(Credentials::passwordHash).orElse(hashOfNobody));
        return matches
                ? account.filter(this::stillServes).flatMap(found -> people.viewer(found.id()))
                : Optional.empty();
    }

    private boolean stillServes(Credentials found) {
        return found.validUntil().map(clock.instant()::isBefore).orElse(true);
    }

    private UUID admitted(String username, String address) {
        for (int turn = 0; turn < TURNS_TO_WAIT; turn++) {
            switch (attempts.begin(username, address)) {
                case Admission.Admitted(UUID id) -> {
                    return id;
                }
                case Admission.Blocked() -> throw new LockedException("too many failures");
                case Admission.Crowded() -> pause();
            }
        }
        throw new LockedException("too many at once");
    }

    private static void pause() {
        try {
            Thread.sleep(TURN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LockedException("interrupted", stopping);
        }
    }

    /** Names are stored in lower case; people type them as they like. */
    private static String normalised(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
