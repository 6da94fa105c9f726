package guatu.directory;

import guatu.audit.Audit;
import guatu.audit.Audit.Subject;
import guatu.directory.store.PersonTable;
import guatu.directory.store.PersonTable.NewPerson;
import guatu.shell.Identifiers;
import guatu.shell.SignedIn;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts. */
@Service
public class Accounts {

    private final PersonTable people;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    Accounts(PersonTable people, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean none() {
        return people.count() == 0;
    }

    /** @param actor who makes it; null when the product itself does, at its first start */
    @Transactional
    public UUID create(
            @Nullable SignedIn actor,
            String username,
            String displayName,
            String password,
            Role role,
            Organisation organisation) {
        UUID id = Identifiers.next();
        people.insert(
                new NewPerson(
                        id, username, displayName, "", organisation.id(), passwords.encode(password), Optional.empty()),
                clock.instant());
        people.grant(id, role, organisation.id());
        audit.append(
                actor,
                "directory.person.create",
                new Subject("person", username, displayName),
                Map.of("role", role.code(), "organisation", organisation.code()));
        return id;
    }
}
