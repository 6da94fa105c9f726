package guatu.directory.web;

import guatu.directory.AccountAccess;
import guatu.directory.Contacts;
import guatu.directory.People;
import guatu.directory.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an administrator changes about a person. What a form leaves out is refused by the use case, after the look-up. */
@Controller
class PersonChanges {

    private static final String ONE = "redirect:/administration/people/";
    private final People people;
    private final AccountAccess access;
    private final Contacts contacts;

    PersonChanges(People people, AccountAccess access, Contacts contacts) {
        this.people = people;
        this.access = access;
        this.contacts = contacts;
    }

    @PostMapping("/administration/people/{username}/description")
    String describe(
            Viewer viewer,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String organisationCode) {
        people.describe(viewer, username, displayName, post, organisationCode);
        return ONE + username;
    }

    @PostMapping("/administration/people/{username}/contact")
    String contact(
            Viewer viewer,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(defaultValue = "") String email) {
        contacts.set(viewer, username, mobile, email);
        return ONE + username;
    }

    @PostMapping("/administration/people/{username}/roles")
    String grant(
            Viewer viewer,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String organisationCode) {
        access.grant(viewer, username, role, organisationCode);
        return ONE + username;
    }

    @PostMapping("/administration/people/{username}/roles/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String organisationCode) {
        access.withdraw(viewer, username, role, organisationCode);
        return ONE + username;
    }

    @PostMapping("/administration/people/{username}/lock")
    String lock(Viewer viewer, @PathVariable String username) {
        access.lock(viewer, username);
        return ONE + username;
    }

    @PostMapping("/administration/people/{username}/second-factor/removal")
    String removeSecondFactor(Viewer viewer, @PathVariable String username) {
        access.removeSecondFactor(viewer, username);
        return ONE + username;
    }

    @PostMapping("/administration/people/{username}/unlock")
    String unlock(Viewer viewer, @PathVariable String username) {
        access.unlock(viewer, username);
        return ONE + username;
    }
}
