package guatu.directory.web;

import guatu.directory.Sessions;
import guatu.directory.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is signed in, for the administrator. */
@Controller
class SessionsPage {

    private final Sessions sessions;

    SessionsPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/administration/sessions")
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("directory/sessions", Map.of("sessions", sessions.all(viewer)));
    }

    @PostMapping("/administration/sessions/{key}/ending")
    String end(Viewer viewer, @PathVariable String key) {
        sessions.end(viewer, key);
        return "redirect:/administration/sessions";
    }

    @PostMapping("/administration/people/{username}/sessions/ending")
    String endAll(Viewer viewer, @PathVariable String username) {
        sessions.endAll(viewer, username);
        return "redirect:/administration/people/" + username;
    }
}
