package guatu.directory.signin;

import guatu.directory.Viewer;
import guatu.directory.signin.SignInAttempts.Admission;
import guatu.directory.store.PersonTable;
import guatu.directory.store.PersonTable.Credentials;
import guatu.shell.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * The whole sign-in of somebody who is signed in, once more: the password, and the code where there is one. Guesses are counted
 * with those of signing in.
 */
@Service
public class SignInAgain {

    private static final int LONGEST_PASSWORD = 200;

    private final PersonTable people;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final SignInCode codes;
    private final Clock clock;

    SignInAgain(PersonTable people, PasswordEncoder passwords, SignInAttempts attempts, SignInCode codes, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.codes = codes;
        this.clock = clock;
    }

    public boolean asksForCode(Viewer viewer) {
        return people.account(viewer.id())
                .map(PersonTable.Account::hasSecondFactor)
                .orElse(false);
    }

    /**
     * @param code looked at only when the account has a second step
     * @return the page to go on with
     */
    public String check(Viewer viewer, String password, String code, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!(attempts.begin(viewer.username(), address) instanceof Admission.Admitted(UUID attempt))) {
            throw new Refused("directory.signIn.wait");
        }
        if (!matches(viewer, password)) {
            attempts.failed(attempt, viewer.username(), address, true);
            throw new Refused("directory.confirmation.wrong");
        }
        attempts.passed(attempt, viewer.username());
        if (asksForCode(viewer)) {
            codes.check(viewer, code, address);
        }
        HttpSession session = request.getSession();
        PasswordAgain.given(session, clock.instant());
        return PasswordAgain.goOnWith(session);
    }

    private boolean matches(Viewer viewer, String password) {
        return password.length() <= LONGEST_PASSWORD
                && people.credentials(viewer.username())
                        .map(Credentials::passwordHash)
                        .filter(hash -> passwords.matches(password, hash))
                        .isPresent();
    }
}
