package guatu.directory.signin;

import guatu.directory.SecondFactor;
import guatu.directory.Viewer;
import guatu.directory.signin.SignInAttempts.Admission;
import guatu.shell.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Checks the code that follows the password. Guesses are counted like those of passwords, and apart from them. */
@Service
public class SignInCode {

    /** Attribute of a session in which the code was given. */
    public static final String GIVEN = SignInStep.SECOND_FACTOR_GIVEN;

    private final SecondFactor factor;
    private final SignInAttempts attempts;

    SignInCode(SecondFactor factor, SignInAttempts attempts) {
        this.factor = factor;
        this.attempts = attempts;
    }

    /** @throws Refused when the code is wrong, was used, or too many were wrong before it */
    public void check(Viewer viewer, String code, String address) {
        String name = viewer.username() + " code";
        if (!(attempts.begin(name, address) instanceof Admission.Admitted(UUID attempt))) {
            throw new Refused("directory.signIn.wait");
        }
        if (!factor.passes(viewer, code)) {
            attempts.failed(attempt, name, address, true);
            throw new Refused("directory.secondFactor.code.wrong");
        }
        attempts.passed(attempt, name);
    }
}
