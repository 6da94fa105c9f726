package guatu.directory.web;

import guatu.directory.Contacts;
import guatu.directory.Contacts.Contact;
import guatu.directory.OrganisationTree;
import guatu.directory.People;
import guatu.directory.Sessions;
import guatu.directory.Viewer;
import guatu.shell.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** People: the list, and one of them. */
@Controller
class PeoplePage {

    private final People people;
    private final Contacts contacts;
    private final Sessions sessions;
    private final OrganisationTree tree;

    PeoplePage(People people, Contacts contacts, Sessions sessions, OrganisationTree tree) {
        this.people = people;
        this.contacts = contacts;
        this.sessions = sessions;
        this.tree = tree;
    }

    @GetMapping("/administration/people")
    ModelAndView all(Viewer viewer, Page page) {
        return new ModelAndView(
                "directory/people",
                Map.of(
                        "people",
                        people.find(
                                viewer,
                                page.parameter("text").strip(),
                                page.parameter("organisation"),
                                page.parameter("after")),
                        "organisations",
                        tree.all(viewer)));
    }

    @GetMapping("/administration/people/entry")
    ModelAndView entry(Viewer viewer) {
        return new ModelAndView("directory/person-entry", Map.of("organisations", tree.all(viewer)));
    }

    @GetMapping("/administration/people/{username}")
    ModelAndView one(Viewer viewer, @PathVariable String username) {
        return page(viewer, username, contacts.masked(viewer, username), false);
    }

    /** Answers with the page itself: contact data in clear stands in no address and no session. */
    @PostMapping("/administration/people/{username}/contact/reading")
    ModelAndView readContact(Viewer viewer, @PathVariable String username) {
        return page(viewer, username, contacts.read(viewer, username), true);
    }

    private ModelAndView page(Viewer viewer, String username, Contact contact, boolean inClear) {
        return new ModelAndView(
                "directory/person",
                Map.of(
                        "person", people.find(viewer, username),
                        "contact", contact,
                        "inClear", inClear,
                        "oneself", viewer.username().equals(username),
                        "sessions", sessions.of(viewer, username),
                        "organisations", tree.all(viewer)));
    }
}
