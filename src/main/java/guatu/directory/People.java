package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.AccountTable;
import guatu.directory.store.AdministeredPeople;
import guatu.directory.store.PersonTable;
import guatu.directory.store.PersonTable.NewPerson;
import guatu.shell.Identifiers;
import guatu.shell.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people whom an administrator keeps. */
@Service
public class People {

    public static final int PAGE = 50;

    private final AdministeredPeople people;
    private final PersonTable accounts;
    private final AccountTable changes;
    private final Administered administered;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    People(
            AdministeredPeople people,
            PersonTable accounts,
            AccountTable changes,
            Administered administered,
            PasswordEncoder passwords,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.changes = changes;
        this.administered = administered;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an administrator says of a new account. */
    public record Entry(String username, String displayName, String post, String organisationCode, String roleCode) {}

    /** @param password works for one sign-in, which must choose another; it is not kept in clear */
    public record Issued(String username, String displayName, String password) {}

    /** @param organisationCode only people at or below it; empty for all */
    public List<Person> find(Viewer administrator, String text, String organisationCode, String after) {
        String below = organisationCode.isEmpty()
                ? ""
                : administered.organisation(administrator, organisationCode).path();
        return people.find(administrator.paths(Permission.ADMINISTER), text, below, after, PAGE);
    }

    public Person find(Viewer administrator, String username) {
        return administered.person(administrator, username);
    }

    @Transactional
    public Issued create(Viewer administrator, Entry entry) {
        String username = UsernameRule.normalised(entry.username());
        Organisation organisation = administered.organisation(administrator, entry.organisationCode());
        Role role = administered.role(entry.roleCode());
        String displayName = named(entry.displayName());
        String password = Secret.oneTimePassword();
        UUID id = Identifiers.next();
        try {
            accounts.insert(
                    new NewPerson(
                            id,
                            username,
                            displayName,
                            entry.post().strip(),
                            organisation.id(),
                            passwords.encode(password),
                            Optional.of(Secret.oneTimeUntil(clock))),
                    clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new Refused("directory.person.username.taken", username);
        }
        accounts.grant(id, role, organisation.id());
        audit.append(
                administrator,
                "directory.person.create",
                new Subject("person", username, displayName),
                Map.of("role", role.code(), "organisation", organisation.code()));
        return new Issued(username, displayName, password);
    }

    @Transactional
    public void describe(
            Viewer administrator, String username, String displayName, String post, String organisationCode) {
        Person person = administered.person(administrator, username);
        Organisation organisation = administered.organisation(administrator, organisationCode);
        String name = named(displayName);
        changes.describe(person.id(), name, post.strip(), organisation.id());
        audit.append(
                administrator,
                "directory.person.describe",
                new Subject("person", username, name),
                Map.of("nameBefore", person.displayName(), "post", post.strip(), "organisation", organisation.code()));
    }

    private static String named(String displayName) {
        if (displayName.isBlank() || displayName.strip().length() > 60) {
            throw new Refused("directory.person.displayName.wrong");
        }
        return displayName.strip();
    }
}
