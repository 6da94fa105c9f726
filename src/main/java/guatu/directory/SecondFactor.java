package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.AccountTable;
import guatu.directory.store.SecondFactorTable;
import guatu.directory.store.SecondFactorTable.Kept;
import guatu.directory.store.SessionTable;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A code from the own phone, asked for after the password; recovery codes when the phone is lost. */
@Service
public class SecondFactor {

    private static final int RECOVERY_CODES = 8;

    private final SecondFactorTable factors;
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final PersonalDataCipher cipher;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    SecondFactor(
            SecondFactorTable factors,
            AccountTable accounts,
            SessionTable sessions,
            PersonalDataCipher cipher,
            PasswordEncoder passwords,
            Audit audit,
            Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cipher = cipher;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far a person has come with it. */
    public sealed interface State {
        record Off() implements State {}

        /**
         * A secret waits for the first code of the phone.
         *
         * @param secret in Base32, to type where a camera can't be used
         * @param address the same for an authenticator app, to be shown as a QR code
         */
        record Begun(String secret, String address) implements State {}

        record On(int recoveryCodesLeft) implements State {}
    }

    public State state(Viewer viewer) {
        Optional<Kept> kept = factors.of(viewer.id());
        if (kept.isEmpty()) {
            return new State.Off();
        }
        if (kept.get().confirmed()) {
            return new State.On(factors.recoveryCodesLeft(viewer.id()));
        }
        String secret = secret(viewer.id(), kept.get());
        return new State.Begun(secret, TimeBasedCode.address(secret, viewer.username()));
    }

    @Transactional
    public void begin(Viewer viewer) {
        factors.begin(viewer.id(), cipher.seal(TimeBasedCode.newSecret(), context(viewer.id())));
    }

    /**
     * From now on a code is asked for at every sign-in; other sessions end.
     *
     * @param stays key of the session that asks
     * @return the recovery codes in clear; they are not kept and can't be shown again
     */
    @Transactional
    public List<String> confirm(Viewer viewer, String code, String stays) {
        Kept kept = factors.of(viewer.id())
                .filter(begun -> !begun.confirmed())
                .orElseThrow(() -> new Refused("directory.secondFactor.notBegun"));
        if (!spent(viewer.id(), kept, code) || !factors.confirm(viewer.id(), clock.instant())) {
            throw new Refused("directory.secondFactor.code.wrong");
        }
        List<String> codes =
                Stream.generate(Secret::recoveryCode).limit(RECOVERY_CODES).toList();
        factors.keepRecoveryCodes(viewer.id(), codes.stream().map(Secret::hash).toList());
        sessions.endAll(viewer.username(), stays);
        audit.append(viewer, "directory.second_factor.confirm", subject(viewer), Map.of());
        return codes;
    }

    /** Whether the code is of the person's phone, or one of the recovery codes; it serves once. */
    @Transactional
    public boolean passes(Viewer viewer, String typed) {
        String code = typed.strip().replace(" ", "").toLowerCase(Locale.ROOT);
        Kept kept = factors.of(viewer.id())
                .filter(Kept::confirmed)
                .orElseThrow(() -> new Refused("directory.secondFactor.notBegun"));
        if (spent(viewer.id(), kept, code)) {
            return true;
        }
        boolean recovered = factors.spendRecoveryCode(viewer.id(), Secret.hash(code), clock.instant());
        if (recovered) {
            audit.append(viewer, "directory.second_factor.recover", subject(viewer), Map.of());
        }
        return recovered;
    }

    @Transactional
    public void remove(Viewer viewer, String password) {
        if (!passwords.matches(password, accounts.passwordHash(viewer.id()).orElseThrow())) {
            throw new Refused("directory.password.oldWrong");
        }
        if (factors.remove(viewer.id())) {
            audit.append(viewer, "directory.second_factor.remove", subject(viewer), Map.of());
        }
    }

    private boolean spent(UUID person, Kept kept, String code) {
        OptionalLong step = TimeBasedCode.step(secret(person, kept), code.strip(), clock.instant());
        return step.isPresent() && factors.spend(person, step.getAsLong());
    }

    private String secret(UUID person, Kept kept) {
        return cipher.open(kept.sealedSecret(), context(person));
    }

    /** A sealed secret opens for its own person alone. */
    private static String context(UUID person) {
        return "second factor " + person;
    }

    private static Subject subject(Viewer viewer) {
        return new Subject("person", viewer.username(), viewer.displayName());
    }
}
