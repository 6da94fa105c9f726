package guatu.directory;

import guatu.audit.AuditReach;
import guatu.directory.store.PersonTable;
import guatu.shell.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who reads the audit trail for a subtree reads the deeds of the people in that subtree. */
@Component
class ReadableActors implements AuditReach {

    private final PersonTable people;

    ReadableActors(PersonTable people) {
        this.people = people;
    }

    @Override
    public Set<UUID> actorsVisibleTo(SignedIn reader) {
        return reader instanceof Viewer viewer ? people.idsBelow(viewer.paths(Permission.READ_AUDIT)) : Set.of();
    }
}
