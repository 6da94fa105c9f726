package guatu.directory;

import guatu.directory.store.AccountTable;
import guatu.directory.store.AdministeredPeople;
import guatu.directory.store.OrganisationTable;
import guatu.directory.store.PersonTable;
import guatu.shell.NotFound;
import guatu.shell.Refused;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Looks people and organisations up through the administrator who asks; what lies outside is not found. */
@Component
class Administered {

    private final AdministeredPeople people;
    private final OrganisationTable organisations;
    private final PersonTable accounts;
    private final AccountTable changes;

    Administered(
            AdministeredPeople people, OrganisationTable organisations, PersonTable accounts, AccountTable changes) {
        this.people = people;
        this.organisations = organisations;
        this.accounts = accounts;
        this.changes = changes;
    }

    Person person(Viewer administrator, String username) {
        return people.byUsername(administrator.paths(Permission.ADMINISTER), username)
                .orElseThrow(() -> new NotFound("person " + username));
    }

    /**
     * The person, for a change of what the account may do. Such changes come one after the other and look at the
     * administrator's rights of that moment, so that two administrators can't shut each other out.
     */
    Person personForRights(Viewer administrator, String username) {
        changes.queueForRights();
        Viewer now = accounts.viewer(administrator.id()).orElseThrow(() -> new NotFound("administrator"));
        return person(now, username);
    }

    /** Like {@link #personForRights}, for taking the account over: refused when it also opens what is not theirs. */
    Person personForAccount(Viewer administrator, String username) {
        Person person = personForRights(administrator, username);
        if (person.rolesElsewhere()) {
            throw new Refused("directory.person.rolesElsewhere", person.displayName());
        }
        return person;
    }

    Organisation organisation(Viewer administrator, String code) {
        return organisations
                .byCode(code)
                .filter(found -> administrator.may(Permission.ADMINISTER, found.path()))
                .orElseThrow(() -> new NotFound("organisation " + code));
    }

    /** The role that was chosen in a form. */
    Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("directory.role.unknown", code));
    }
}
