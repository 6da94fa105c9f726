package guatu.directory;

import guatu.directory.store.PersonTable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Turns an account into the person who asks. */
@Service
public class Viewers {

    private final PersonTable people;

    Viewers(PersonTable people) {
        this.people = people;
    }

    /** Empty when there is no such account or it is locked. */
    public Optional<Viewer> byId(UUID personId) {
        return people.viewer(personId);
    }

    public Optional<Viewer> byUsername(String username) {
        return people.credentials(username).flatMap(found -> people.viewer(found.id()));
    }
}
