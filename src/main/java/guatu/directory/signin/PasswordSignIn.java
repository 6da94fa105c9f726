package guatu.directory.signin;

import guatu.directory.store.PersonTable;
import guatu.directory.store.PersonTable.Credentials;
import guatu.directory.store.PersonTable.Failures;
import guatu.shell.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES_PER_NAME = 5;
    private static final int FAILURES_PER_ADDRESS = 30;

    private final PersonTable people;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(PersonTable people, PasswordEncoder passwords, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.hashOfNobody = passwords.encode(Identifiers.next().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Instant now = clock.instant();
        Failures failures = people.failuresSince(username, address, now.minus(WINDOW));
        if (failures.ofName() >= FAILURES_PER_NAME || failures.ofAddress() >= FAILURES_PER_ADDRESS) {
            throw new LockedException("too many failures");
        }
        Optional<Credentials> account = people.credentials(username);
        boolean matches = passwords.matches(
                String.valueOf(attempt.getCredentials()),
                account.map(Credentials::passwordHash).orElse(hashOfNobody));
        if (!matches || account.isEmpty() || account.get().locked()) {
            people.recordFailure(Identifiers.next(), username, address, now);
            throw new BadCredentialsException("no match");
        }
        people.forgetFailures(username);
        SignedInAccount principal = new SignedInAccount(account.get().id(), username);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
