package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.AccountTable;
import guatu.directory.store.SessionTable;
import guatu.shell.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes about the own account. */
@Service
public class OwnAccount {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private final AccountTable accounts;
    private final SessionTable sessions;
    private final PasswordEncoder passwords;
    private final Audit audit;

    OwnAccount(AccountTable accounts, SessionTable sessions, PasswordEncoder passwords, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** @param stays key of the session that asks; all others of the person end */
    @Transactional
    public void changePassword(Viewer viewer, String old, String chosen, String repeated, String stays) {
        String hash = accounts.passwordHash(viewer.id()).orElseThrow();
        if (!passwords.matches(old, hash)) {
            throw new Refused("directory.password.oldWrong");
        }
        if (!chosen.equals(repeated)) {
            throw new Refused("directory.password.notRepeated");
        }
        PasswordRule.check(viewer.username(), chosen, viewer.displayName());
        if (passwords.matches(chosen, hash)) {
            throw new Refused("directory.password.asBefore");
        }
        accounts.setPassword(viewer.id(), passwords.encode(chosen), Optional.empty());
        sessions.endAll(viewer.username(), stays);
        audit.append(viewer, "directory.person.change_password", subject(viewer), Map.of());
    }

    /** The language in which pages open at the next sign-in on a new device. */
    @Transactional
    public Locale chooseLanguage(Viewer viewer, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new Refused("directory.language.unknown", language);
        }
        accounts.setLocale(viewer.id(), language);
        audit.append(viewer, "directory.person.choose_language", subject(viewer), Map.of("language", language));
        return Locale.forLanguageTag(language);
    }

    private static Subject subject(Viewer viewer) {
        return new Subject("person", viewer.username(), viewer.displayName());
    }
}
