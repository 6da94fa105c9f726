package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.People.Issued;
import guatu.directory.store.AccountTable;
import guatu.directory.store.ApiTokenTable;
import guatu.directory.store.PersonTable;
import guatu.directory.store.SecondFactorTable;
import guatu.directory.store.SessionTable;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and shuts accounts: roles, locks, one-time passwords. Nobody shuts himself out. */
@Service
public class AccountAccess {

    private final Administered administered;
    private final PersonTable people;
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final ApiTokenTable tokens;
    private final SecondFactorTable factors;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    AccountAccess(
            Administered administered,
            PersonTable people,
            AccountTable accounts,
            SessionTable sessions,
            ApiTokenTable tokens,
            SecondFactorTable factors,
            PasswordEncoder passwords,
            Audit audit,
            Clock clock) {
        this.administered = administered;
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void grant(Viewer administrator, String username, String roleCode, String organisationCode) {
        Person person = administered.personForRights(administrator, username);
        Role role = administered.role(roleCode);
        Organisation organisation = administered.organisation(administrator, organisationCode);
        people.grant(person.id(), role, organisation.id());
        audit.append(
                administrator,
                "directory.role.grant",
                subject(person),
                Map.of("role", role.code(), "organisation", organisation.code()));
    }

    @Transactional
    public void withdraw(Viewer administrator, String username, String roleCode, String organisationCode) {
        Person person = administered.personForRights(administrator, username);
        Role role = administered.role(roleCode);
        Organisation organisation = administered.organisation(administrator, organisationCode);
        if (person.id().equals(administrator.id()) && role == Role.ADMINISTRATOR) {
            throw new Refused("directory.role.ownAdministration");
        }
        if (accounts.withdraw(person.id(), role, organisation.id())) {
            audit.append(
                    administrator,
                    "directory.role.withdraw",
                    subject(person),
                    Map.of("role", role.code(), "organisation", organisation.code()));
        }
    }

    /** A locked person is out at once: sessions end, tokens do not work while the lock lasts. */
    @Transactional
    public void lock(Viewer administrator, String username) {
        Person person = administered.personForAccount(administrator, username);
        if (person.id().equals(administrator.id())) {
            throw new Refused("directory.person.lockOneself");
        }
        if (accounts.setLocked(person.id(), true)) {
            sessions.endAll(person.username(), "");
            audit.append(administrator, "directory.person.lock", subject(person), Map.of());
        }
    }

    @Transactional
    public void unlock(Viewer administrator, String username) {
        Person person = administered.personForAccount(administrator, username);
        if (accounts.setLocked(person.id(), false)) {
            audit.append(administrator, "directory.person.unlock", subject(person), Map.of());
        }
    }

    /** The old password, all sessions and all tokens stop working. */
    @Transactional
    public Issued issuePassword(Viewer administrator, String username) {
        Person person = administered.personForAccount(administrator, username);
        if (person.id().equals(administrator.id())) {
            throw new Refused("directory.person.ownPassword");
        }
        String password = Secret.oneTimePassword();
        accounts.setPassword(person.id(), passwords.encode(password), Optional.of(Secret.oneTimeUntil(clock)));
        sessions.endAll(person.username(), "");
        tokens.revoke(person.id(), null, clock.instant());
        audit.append(administrator, "directory.person.issue_password", subject(person), Map.of());
        return new Issued(person.username(), person.displayName(), password);
    }

    /** For a person who lost the phone and the recovery codes; the password is still asked for. */
    @Transactional
    public void removeSecondFactor(Viewer administrator, String username) {
        Person person = administered.personForAccount(administrator, username);
        if (person.id().equals(administrator.id())) {
            throw new Refused("directory.secondFactor.own");
        }
        if (factors.remove(person.id())) {
            sessions.endAll(person.username(), "");
            audit.append(administrator, "directory.second_factor.remove", subject(person), Map.of());
        }
    }

    private static Subject subject(Person person) {
        return new Subject("person", person.username(), person.displayName());
    }
}
