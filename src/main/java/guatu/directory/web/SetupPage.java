package guatu.directory.web;

import guatu.directory.FirstAdministrator;
import guatu.directory.FirstAdministrator.Takeover;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first administrator, by the link that the first start prints. */
@Controller
class SetupPage {

    private final FirstAdministrator first;

    SetupPage(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/setup/{token}")
    ModelAndView form(@PathVariable String token) {
        first.check(token);
        return new ModelAndView("directory/setup", Map.of("token", token));
    }

    @PostMapping("/setup/{token}")
    String takeOver(
            @PathVariable String token,
            @RequestParam String organisationName,
            @RequestParam String organisationCode,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam String repeated) {
        first.takeOver(
                token, new Takeover(organisationName, organisationCode, username, displayName, password, repeated));
        return "redirect:/login";
    }
}
