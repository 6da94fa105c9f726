package guatu.directory.web;

import guatu.directory.AccountAccess;
import guatu.directory.People;
import guatu.directory.People.Entry;
import guatu.directory.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * New people and new one-time passwords. Both answer with the page itself, not by a redirect: the password is shown once and
 * kept nowhere in clear.
 */
@Controller
class OneTimePasswords {

    private final People people;
    private final AccountAccess access;

    OneTimePasswords(People people, AccountAccess access) {
        this.people = people;
        this.access = access;
    }

    @PostMapping("/administration/people")
    ModelAndView create(
            Viewer viewer,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String post,
            @RequestParam String organisationCode,
            @RequestParam String role) {
        Entry entry = new Entry(username, displayName, post, organisationCode, role);
        return new ModelAndView("directory/person-issued", Map.of("issued", people.create(viewer, entry)));
    }

    @PostMapping("/administration/people/{username}/password")
    ModelAndView issuePassword(Viewer viewer, @PathVariable String username) {
        return new ModelAndView("directory/person-issued", Map.of("issued", access.issuePassword(viewer, username)));
    }
}
